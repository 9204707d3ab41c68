/** The API as the existing product's clients know it. */
@NullMarked
package org.workspace.monitoring.api.v1;

import org.jspecify.annotations.NullMarked;
