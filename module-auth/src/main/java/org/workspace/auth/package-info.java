/**
 * Auth: accounts, sign-in, sessions and tokens.
 *
 * <p>Owns the schema {@code auth}, the paths {@code /auth/api/**}, the configuration keys {@code auth.*}, and the folder
 * {@code keys} in the data folder. Offers {@link org.workspace.platform.account.AccountDirectory} to other modules and
 * tells them by {@link org.workspace.platform.session.LiveSessions} which sessions have ended. Knows the platform and
 * nothing else.
 */
@NullMarked
package org.workspace.auth;

import org.jspecify.annotations.NullMarked;
