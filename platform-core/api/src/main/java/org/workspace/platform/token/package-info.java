/** Access tokens, verified once and remembered. */
@NullMarked
package org.workspace.platform.token;

import org.jspecify.annotations.NullMarked;
