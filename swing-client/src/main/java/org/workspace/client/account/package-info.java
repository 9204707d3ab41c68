/** Who is signed in: signing in and out, the session's tokens and where they are kept. */
@NullMarked
package org.workspace.client.account;

import org.jspecify.annotations.NullMarked;
