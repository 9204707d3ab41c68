/** Who calls, and may they. */
@NullMarked
package org.workspace.platform.web.security;

import org.jspecify.annotations.NullMarked;
