/** The whole product, started by its launcher and used from outside. */
@NullMarked
package org.workspace.system;

import org.jspecify.annotations.NullMarked;
