/** Modules as the platform and their administrators see them. */
@NullMarked
package org.workspace.platform.module;

import org.jspecify.annotations.NullMarked;
