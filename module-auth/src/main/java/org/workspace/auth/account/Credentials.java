package org.workspace.auth.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to check a password outside a transaction.
 *
 * @param passwordHash null when the account has no password and nobody can sign in with one
 */
public record Credentials(
        UUID accountId, String username, @Nullable String passwordHash, boolean enabled) {}
