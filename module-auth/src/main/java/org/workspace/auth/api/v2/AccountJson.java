package org.workspace.auth.api.v2;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.AccountView;

/** An account on the wire. */
@Schema(name = "Account")
public record AccountJson(
        @Schema(example = "0199f0a2-6f3e-7c11-9d0c-1f2e3d4c5b6a", required = true)
        UUID id,

        @Schema(description = "The short number people use.", example = "8", required = true)
        long number,

        @Schema(example = "camille", required = true) String username,

        @Schema(
                enumeration = {"user", "admin"},
                example = "user",
                required = true)
        String role,

        @Schema(description = "Whether the account may sign in.", required = true)
        boolean enabled,

        @Schema(example = "2026-11-23T09:12:00Z", required = true)
        Instant createdAt,

        @Schema(example = "2026-11-23T09:12:00Z", nullable = true) @Nullable Instant lastSignInAt) {

    static AccountJson of(AccountView account) {
        return new AccountJson(
                account.id(),
                account.number(),
                account.username(),
                account.role().key(),
                account.enabled(),
                account.createdAt(),
                account.lastSignInAt());
    }
}
