package org.workspace.auth.session;

import jakarta.inject.Inject;
import java.time.Clock;
import org.workspace.auth.account.AccountView;
import org.workspace.auth.token.AccessTokens;
import org.workspace.auth.token.SigningKeys;
import org.workspace.platform.web.cdi.Component;

/** Gives a session its tokens, and notes how long they are good. */
@Component
class TokenIssuing {
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final RefreshSecrets secrets;
    private final SessionSettings settings;
    private final Clock clock;

    @Inject
    TokenIssuing(
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            SigningKeys keys,
            SessionSettings settings,
            Clock clock) {
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.secrets = new RefreshSecrets(keys.refreshKey());
        this.settings = settings;
        this.clock = clock;
    }

    IssuedTokens first(Session session, AccountView account, Renewal renewal) {
        return switch (renewal) {
            case NONE -> longLived(session, account);
            case BY_REFRESH_TOKEN -> renewable(session, account, secrets.first());
        };
    }

    /** The tokens that follow this refresh token, used for the first time. */
    IssuedTokens next(Session session, AccountView account, String parent) {
        return renewable(session, account, secrets.childOf(parent));
    }

    /** The same refresh token as {@link #next} gave, with another access token. */
    IssuedTokens again(Session session, AccountView account, String parent) {
        var access = accessTokens.issue(account, session.id());
        session.accessTokenIssued(clock.instant(), access.expiresAt());
        return new IssuedTokens(access.text(), secrets.childOf(parent), access.expiresAt(), account, session.id());
    }

    private IssuedTokens renewable(Session session, AccountView account, String refreshToken) {
        var now = clock.instant();
        var access = accessTokens.issue(account, session.id());
        var expiresAt = now.plus(settings.refreshLifetime());
        session.accessTokenIssued(now, access.expiresAt());
        session.extend(expiresAt);
        refreshTokens.add(new RefreshToken(RefreshSecrets.hash(refreshToken), session.id(), expiresAt));
        return new IssuedTokens(access.text(), refreshToken, access.expiresAt(), account, session.id());
    }

    private IssuedTokens longLived(Session session, AccountView account) {
        var access = accessTokens.issueLongLived(account, session.id());
        session.accessTokenIssued(clock.instant(), access.expiresAt());
        session.extend(access.expiresAt());
        return new IssuedTokens(access.text(), null, access.expiresAt(), account, session.id());
    }
}
