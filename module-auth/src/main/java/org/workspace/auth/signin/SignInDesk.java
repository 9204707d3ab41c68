package org.workspace.auth.signin;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.AccountService;
import org.workspace.auth.account.AccountView;
import org.workspace.auth.account.Credentials;
import org.workspace.auth.account.Role;
import org.workspace.auth.session.Attempt;
import org.workspace.auth.session.Device;
import org.workspace.auth.session.IssuedTokens;
import org.workspace.auth.session.SessionService;
import org.workspace.platform.web.activity.Activities;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.UseCase;
import org.workspace.platform.web.problem.DomainException;

/** What signing in does to the database, once the password was checked outside any transaction. */
@UseCase
class SignInDesk {
    private static final String REFUSED = "sign-in-refused";
    private static final String ACCOUNT = "account";

    private final AccountService accounts;
    private final SessionService sessions;
    private final Activities activities;

    @Inject
    SignInDesk(AccountService accounts, SessionService sessions, Activities activities) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.activities = activities;
    }

    /** Starts the session; the credentials are those the password was checked with, and may be outdated by now. */
    public Attempt admit(Credentials checked, SignInRequest request) {
        var account = accounts.lock(checked.accountId());
        if (account.isEmpty() || !isCurrent(checked)) return Attempt.refused(new InvalidCredentials());
        if (!account.get().enabled()) return refused(account.get(), request.device(), new AccountDisabled());
        return seat(account.get(), request);
    }

    /** Notes a wrong password. What was typed as a name is not noted: it may be a password. */
    public void refuse(@Nullable Credentials known, Device device) {
        var account = known == null ? null : known.accountId().toString();
        var by = new Actor(null, known == null ? "unknown" : known.username(), device.address());
        activities.record(by, REFUSED, ACCOUNT, account, "invalid-credentials");
    }

    /** Makes the account and signs it in, or does neither: a refusal is thrown, and takes the account back. */
    public IssuedTokens register(UUID id, Registration wanted, String passwordHash) {
        accounts.register(actor(id, wanted), id, wanted.username(), passwordHash, Role.USER);
        return seat(accounts.view(id), wanted.signIn()).tokens();
    }

    /** As {@link #register}, for the first admin. */
    public IssuedTokens registerFirstAdmin(UUID id, Registration wanted, String passwordHash) {
        accounts.registerFirstAdmin(actor(id, wanted), id, wanted.username(), passwordHash);
        return seat(accounts.view(id), wanted.signIn()).tokens();
    }

    private Attempt seat(AccountView account, SignInRequest request) {
        var attempt = sessions.start(account, request.device(), request.renewal(), request.takeOver());
        if (attempt instanceof Attempt.Refused refusal) return refused(account, request.device(), refusal.refusal());
        accounts.signedIn(account.id());
        return Attempt.succeeded(attempt.tokens().with(accounts.view(account.id())));
    }

    private boolean isCurrent(Credentials checked) {
        return accounts.credentials(checked.accountId())
                .filter(now -> Objects.equals(now.passwordHash(), checked.passwordHash()))
                .isPresent();
    }

    private Attempt refused(AccountView account, Device device, DomainException refusal) {
        var by = new Actor(account.id(), account.username(), device.address());
        activities.record(by, REFUSED, ACCOUNT, account.id().toString(), refusal.code());
        return Attempt.refused(refusal);
    }

    private static Actor actor(UUID id, Registration wanted) {
        return new Actor(id, wanted.username(), wanted.device().address());
    }
}
