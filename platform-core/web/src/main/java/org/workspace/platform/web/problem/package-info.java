/** Refusals and how they reach the caller: problem details (RFC 9457). */
@NullMarked
package org.workspace.platform.web.problem;

import org.jspecify.annotations.NullMarked;
