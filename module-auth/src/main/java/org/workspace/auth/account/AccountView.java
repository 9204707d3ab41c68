package org.workspace.auth.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as it may be shown.
 *
 * @param number the short number people and v1 clients know
 * @param version changes with every edit, not with a sign-in
 */
public record AccountView(
        UUID id,
        long number,
        String username,
        Role role,
        boolean enabled,
        Instant createdAt,
        @Nullable Instant lastSignInAt,
        long version) {}
