/** Services that modules offer to each other. */
@NullMarked
package org.workspace.platform.service;

import org.jspecify.annotations.NullMarked;
