/** Identifiers. */
@NullMarked
package org.workspace.platform.id;

import org.jspecify.annotations.NullMarked;
