/** What other modules may know of an account. */
@NullMarked
package org.workspace.platform.account;

import org.jspecify.annotations.NullMarked;
