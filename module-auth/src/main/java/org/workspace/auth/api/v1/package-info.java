/** The API as the existing product's clients know it. Frozen: bugs are fixed, nothing is added. */
@NullMarked
package org.workspace.auth.api.v1;

import org.jspecify.annotations.NullMarked;
