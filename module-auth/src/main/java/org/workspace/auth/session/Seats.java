package org.workspace.auth.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.AccountService;
import org.workspace.auth.account.AccountView;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.problem.DomainException;

/**
 * One account sits at one machine, and one machine seats one account.
 *
 * <p>Who is sitting there is asked to move by {@code takeOver}; a seat whose lease ran out is simply free. The policy
 * can be switched off.
 */
@Component
class Seats {
    private static final String NO_MACHINE = "";

    private final Sessions sessions;
    private final SessionEnding ending;
    private final AccountService accounts;
    private final SessionSettings settings;
    private final Clock clock;

    @Inject
    Seats(Sessions sessions, SessionEnding ending, AccountService accounts, SessionSettings settings, Clock clock) {
        this.sessions = sessions;
        this.ending = ending;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ends the sessions that must give way to a new one; when that needs a confirmation, says so and ends none. */
    Optional<DomainException> clear(Actor by, AccountView account, Device device, boolean takeOver) {
        if (!settings.single()) return Optional.empty();
        var inTheWay = inTheWay(account.id(), device.machineId());
        var refusal = takeOver ? Optional.<DomainException>empty() : refusal(inTheWay, account.id(), device);
        if (refusal.isPresent()) return refusal;
        for (var session : inTheWay) ending.end(by, session, reason(session, device));
        return Optional.empty();
    }

    private List<Session> inTheWay(UUID account, @Nullable String machineId) {
        if (machineId == null) return sessions.lockNotEnded(account, NO_MACHINE);
        sessions.lockMachine(machineId);
        return sessions.lockNotEnded(account, machineId);
    }

    private Optional<DomainException> refusal(List<Session> inTheWay, UUID account, Device device) {
        var now = clock.instant();
        for (var session : inTheWay) {
            if (!session.isInUse(now, settings.lease())) continue;
            if (!session.isOf(account)) return Optional.of(new MachineInUse(nameOf(session)));
            if (!session.isOn(device)) return Optional.of(new AlreadySignedIn(session.view()));
        }
        return Optional.empty();
    }

    private EndReason reason(Session session, Device device) {
        var inUse = session.isInUse(clock.instant(), settings.lease());
        return inUse && !session.isOn(device) ? EndReason.TAKEN_OVER : EndReason.REPLACED;
    }

    private String nameOf(Session session) {
        return accounts.find(session.accountId()).map(AccountView::username).orElse("");
    }
}
