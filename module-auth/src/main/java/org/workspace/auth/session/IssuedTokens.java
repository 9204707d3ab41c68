package org.workspace.auth.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.AccountView;

/**
 * What a client gets when it signs in or renews.
 *
 * @param refreshToken null for a client that does not renew
 * @param expiresAt when the access token expires
 */
public record IssuedTokens(
        String accessToken, @Nullable String refreshToken, Instant expiresAt, AccountView account, UUID sessionId) {

    public IssuedTokens with(AccountView newerAccount) {
        return new IssuedTokens(accessToken, refreshToken, expiresAt, newerAccount, sessionId);
    }
}
