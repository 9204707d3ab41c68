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

    /** Ends the sessions that must give way to a new one; when that needs a confirmation, tells them all and ends none. */
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
        var taken = inTheWay.stream()
                .filter(session -> isTaken(session, account, device))
                .toList();
        var all = taken.stream().map(session -> conflict(session, account)).toList();
        var elsewhere = taken.stream().filter(session -> session.isOf(account)).findFirst();
        if (elsewhere.isPresent())
            return Optional.of(new AlreadySignedIn(elsewhere.get().view(), all));
        return taken.stream().findFirst().map(session -> new MachineInUse(nameOf(session), all));
    }

    /** Whether somebody would miss the session; not when it is the same person at the same machine. */
    private boolean isTaken(Session session, UUID account, Device device) {
        var isOwn = session.isOf(account) && session.isOn(device);
        return session.isInUse(clock.instant(), settings.lease()) && !isOwn;
    }

    private SeatConflict conflict(Session session, UUID account) {
        return session.isOf(account) ? SeatConflict.elsewhere(session.view()) : SeatConflict.here(nameOf(session));
    }

    private EndReason reason(Session session, Device device) {
        var inUse = session.isInUse(clock.instant(), settings.lease());
        return inUse && !session.isOn(device) ? EndReason.TAKEN_OVER : EndReason.REPLACED;
    }

    private String nameOf(Session session) {
        return accounts.find(session.accountId()).map(AccountView::username).orElse("");
    }
}
