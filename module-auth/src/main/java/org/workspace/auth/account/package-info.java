/**
 * Accounts: who people are, their passwords and their roles.
 *
 * <p>Owns the table {@code auth.account}. Hashing a password takes some 60 ms, so it is never done inside a
 * transaction: what is here takes and gives hashes, and its callers hash in a {@link PasswordLane}.
 */
@NullMarked
package org.workspace.auth.account;

import org.jspecify.annotations.NullMarked;
