package org.workspace.auth.session;

import jakarta.inject.Inject;
import java.time.Clock;
import org.workspace.auth.account.AccountService;
import org.workspace.auth.account.AccountView;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.UseCase;

/**
 * Renews sessions by their refresh tokens.
 *
 * <p>The row of the session is the lock: of any number of concurrent uses of a token one is the first, and all others
 * see what it did.
 */
@UseCase
public class RefreshService {
    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final TokenIssuing tokens;
    private final SessionEnding ending;
    private final AccountService accounts;
    private final SessionSettings settings;
    private final Clock clock;

    @Inject
    RefreshService(
            Sessions sessions,
            RefreshTokens refreshTokens,
            TokenIssuing tokens,
            SessionEnding ending,
            AccountService accounts,
            SessionSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.tokens = tokens;
        this.ending = ending;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Exchanges a refresh token for new tokens.
     *
     * @param from where the client is now; its machine's id is compared with that of the sign-in
     */
    public Attempt refresh(String refreshToken, Device from) {
        var hash = RefreshSecrets.hash(refreshToken);
        return refreshTokens
                .sessionOf(hash)
                .flatMap(sessions::lock)
                .flatMap(session -> refreshTokens.byHash(hash).map(token -> use(session, token, refreshToken, from)))
                .orElseGet(() -> Attempt.refused(new InvalidRefreshToken()));
    }

    private Attempt use(Session session, RefreshToken token, String text, Device from) {
        var now = clock.instant();
        if (!session.isOpen(now)) return Attempt.refused(new SessionOver());
        var account = accounts.find(session.accountId()).filter(AccountView::enabled);
        if (account.isEmpty()) return Attempt.refused(new SessionOver());
        return switch (token.use(session, from, now, settings.grace())) {
            case FIRST -> Attempt.succeeded(tokens.next(session, account.get(), text));
            case REPEATED -> Attempt.succeeded(tokens.again(session, account.get(), text));
            case REUSED -> revoked(session, from.address());
            case EXPIRED -> Attempt.refused(new InvalidRefreshToken());
        };
    }

    private Attempt revoked(Session session, String address) {
        ending.end(new Actor(null, "unknown", address), session, EndReason.REFRESH_TOKEN_REUSED);
        return Attempt.refused(new RefreshTokenReused());
    }
}
