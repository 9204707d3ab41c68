package org.workspace.auth.api.v2;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.session.IssuedTokens;

/** What a client keeps to stay signed in. */
@Schema(name = "Tokens")
public record TokensJson(
        @Schema(
                description = "Send it as 'Authorization: Bearer …'.",
                example = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwMTlmIn0.c2ln",
                required = true)
        String accessToken,

        @Schema(
                description = "Good for one use; the answer brings the next.",
                example = "x3Jc9Yq0bq7mJ1rV0o7yq4mA1c2d3e4f5g6h7i8j9k0",
                required = true)
        @Nullable String refreshToken,

        @Schema(description = "When the access token expires.", example = "2026-11-23T09:27:00Z", required = true)
        Instant expiresAt,

        @Schema(required = true) AccountJson account) {

    static TokensJson of(IssuedTokens tokens) {
        return new TokensJson(
                tokens.accessToken(), tokens.refreshToken(), tokens.expiresAt(), AccountJson.of(tokens.account()));
    }
}
