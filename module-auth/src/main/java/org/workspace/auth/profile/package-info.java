/** What people do with their own account: a new password, a forgotten one, no account any more. */
@NullMarked
package org.workspace.auth.profile;

import org.jspecify.annotations.NullMarked;
