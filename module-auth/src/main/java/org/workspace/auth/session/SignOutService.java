package org.workspace.auth.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.AccountService;
import org.workspace.auth.account.AccountView;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.UseCase;

/** Signs people out. Whatever they hold, it works, and twice is as good as once. */
@UseCase
public class SignOutService {
    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final SessionEnding ending;
    private final AccountService accounts;
    private final Clock clock;

    @Inject
    SignOutService(
            Sessions sessions,
            RefreshTokens refreshTokens,
            SessionEnding ending,
            AccountService accounts,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.ending = ending;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Ends the sessions that the caller proved to hold.
     *
     * @param sessionId that of a valid access token
     * @param refreshToken used before or not; an unknown one is ignored
     */
    public void signOut(@Nullable UUID sessionId, @Nullable String refreshToken, String address) {
        var byToken =
                Optional.ofNullable(refreshToken).map(RefreshSecrets::hash).flatMap(refreshTokens::sessionOf);
        Stream.concat(Stream.ofNullable(sessionId), byToken.stream())
                .distinct()
                .sorted()
                .forEach(id -> end(id, address));
    }

    private void end(UUID sessionId, String address) {
        sessions.lock(sessionId)
                .filter(session -> session.isOpen(clock.instant()))
                .ifPresent(session -> ending.end(owner(session, address), session, EndReason.SIGNED_OUT));
    }

    private Actor owner(Session session, String address) {
        var name = accounts.find(session.accountId()).map(AccountView::username).orElse("deleted");
        return new Actor(session.accountId(), name, address);
    }
}
