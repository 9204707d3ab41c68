package org.workspace.auth.signin;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.AccountIdReused;
import org.workspace.auth.account.AccountService;
import org.workspace.auth.account.Credentials;
import org.workspace.auth.account.PasswordHasher;
import org.workspace.auth.account.PasswordPolicy;
import org.workspace.auth.account.UsernameTaken;
import org.workspace.auth.session.IssuedTokens;
import org.workspace.platform.id.Ids;
import org.workspace.platform.web.cdi.Component;

/**
 * Lets people in.
 *
 * <p>Not a transaction: hashing a password takes longer than all the rest, and must not hold a connection meanwhile.
 * The work waits for its turn, see {@link CountedSignIns}; the stages fail with the refusal.
 */
@Component
public class SignInService {
    private final AccountService accounts;
    private final SignInDesk desk;
    private final CountedSignIns lane;
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;
    private final Throttle throttle;
    private final RegistrationGate gate;

    @Inject
    SignInService(
            AccountService accounts,
            SignInDesk desk,
            CountedSignIns lane,
            PasswordHasher hasher,
            PasswordPolicy policy,
            Throttle throttle,
            RegistrationGate gate) {
        this.accounts = accounts;
        this.desk = desk;
        this.lane = lane;
        this.hasher = hasher;
        this.policy = policy;
        this.throttle = throttle;
        this.gate = gate;
    }

    public CompletionStage<IssuedTokens> signIn(SignInRequest request) {
        return lane.run("password", () -> signInNow(request));
    }

    public CompletionStage<RegisteredTokens> register(Registration wanted) {
        gate.requireOpen();
        policy.check("password", wanted.password(), wanted.username());
        return lane.run("registration", () -> registerNow(wanted));
    }

    /** The caller has checked that they may. */
    public CompletionStage<IssuedTokens> registerFirstAdmin(Registration wanted) {
        policy.check("password", wanted.password(), wanted.username());
        return lane.run("setup", () -> desk.registerFirstAdmin(Ids.next(), wanted, hasher.hash(wanted.password())));
    }

    private IssuedTokens signInNow(SignInRequest request) {
        throttle.check(request.username(), request.device().address());
        var credentials = accounts.credentials(request.username()).orElse(null);
        var matches = hasher.matches(request.password(), credentials == null ? null : credentials.passwordHash());
        if (credentials == null || !matches) throw refused(request, credentials);
        var tokens = desk.admit(credentials, request).tokens();
        throttle.succeeded(request.username(), request.device().address());
        strengthen(credentials, request.password());
        return tokens;
    }

    private InvalidCredentials refused(SignInRequest request, @Nullable Credentials known) {
        throttle.failed(request.username(), request.device().address());
        desk.refuse(known, request.device());
        return new InvalidCredentials();
    }

    /** The password is known only now: the moment to hash it under today's policy. */
    private void strengthen(Credentials credentials, String password) {
        var hash = credentials.passwordHash();
        if (hash != null && hasher.isOutdated(hash)) {
            accounts.rehash(credentials.accountId(), hash, hasher.hash(password));
        }
    }

    private RegisteredTokens registerNow(Registration wanted) {
        var id = wanted.id() == null ? Ids.next() : wanted.id();
        if (wanted.id() != null && accounts.find(id).isPresent()) return repeated(wanted, id);
        gate.take(wanted.device().address());
        var hash = hasher.hash(wanted.password());
        try {
            return new RegisteredTokens(desk.register(id, wanted, hash), true);
        } catch (UsernameTaken | AccountIdReused refusal) { // perhaps by the same request, sent twice at once
            if (accounts.find(id).isEmpty()) throw refusal;
            return repeated(wanted, id);
        }
    }

    /** The same request again is a sign-in, with all that guards one: an id is no secret. */
    private RegisteredTokens repeated(Registration wanted, UUID id) {
        var same = accounts.credentials(wanted.username())
                .filter(account -> account.accountId().equals(id))
                .isPresent();
        if (!same) throw new AccountIdReused();
        return new RegisteredTokens(signInNow(wanted.signIn()), false);
    }
}
