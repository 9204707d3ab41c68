/** The sign-in sessions that are alive, as every module sees them. */
@NullMarked
package org.workspace.platform.session;

import org.jspecify.annotations.NullMarked;
