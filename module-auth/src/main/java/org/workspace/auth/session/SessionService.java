package org.workspace.auth.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.AccountView;
import org.workspace.platform.id.Ids;
import org.workspace.platform.web.activity.Activities;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.UseCase;

/** Starts sessions, shows them, and ends them. */
@UseCase
public class SessionService {
    private final Sessions sessions;
    private final Seats seats;
    private final TokenIssuing tokens;
    private final SessionEnding ending;
    private final Activities activities;
    private final Clock clock;

    @Inject
    SessionService(
            Sessions sessions,
            Seats seats,
            TokenIssuing tokens,
            SessionEnding ending,
            Activities activities,
            Clock clock) {
        this.sessions = sessions;
        this.seats = seats;
        this.tokens = tokens;
        this.ending = ending;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Signs the account in on the device. The caller holds the lock on the account and has checked who it is.
     *
     * @param takeOver ends the sessions that are in the way, instead of being refused
     */
    public Attempt start(AccountView account, Device device, Renewal renewal, boolean takeOver) {
        var by = new Actor(account.id(), account.username(), device.address());
        var refusal = seats.clear(by, account, device, takeOver);
        if (refusal.isPresent()) return Attempt.refused(refusal.get());
        var session = new Session(Ids.next(), account.id(), device, clock.instant());
        sessions.add(session);
        activities.record(by, "signed-in", "session", session.id().toString(), device.machineName());
        return Attempt.succeeded(tokens.first(session, account, renewal));
    }

    public List<SessionView> open(UUID accountId) {
        return sessions.open(accountId, clock.instant());
    }

    /**
     * Ends one session of the account.
     *
     * @throws SessionNotFound when it is not an open session of this account
     */
    public void end(Actor by, UUID accountId, UUID sessionId, EndReason reason) {
        var session = sessions.lock(sessionId)
                .filter(found -> found.isOf(accountId) && found.isOpen(clock.instant()))
                .orElseThrow(SessionNotFound::new);
        ending.end(by, session, reason);
    }

    /**
     * Ends the sessions of the account.
     *
     * @param except one that stays
     */
    public void endAll(Actor by, UUID accountId, EndReason reason, @Nullable UUID except) {
        sessions.lockNotEnded(accountId).stream()
                .filter(session -> !session.id().equals(except))
                .forEach(session -> ending.end(by, session, reason));
    }
}
