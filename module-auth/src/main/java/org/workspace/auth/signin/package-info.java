/** Signing in and registering: passwords are checked here, guessing them is slowed down, sessions begin. */
@NullMarked
package org.workspace.auth.signin;

import org.jspecify.annotations.NullMarked;
