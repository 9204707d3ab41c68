package org.workspace.auth.admin;

import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.workspace.auth.account.AccountIdReused;
import org.workspace.auth.account.AccountService;
import org.workspace.auth.account.AccountView;
import org.workspace.auth.account.Credentials;
import org.workspace.auth.account.PasswordHasher;
import org.workspace.auth.account.PasswordLane;
import org.workspace.auth.account.PasswordPolicy;
import org.workspace.auth.account.UsernameTaken;
import org.workspace.platform.id.Ids;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.Component;

/** An admin makes an account for somebody. Not a transaction: a password is hashed, in the {@link PasswordLane}. */
@Component
public class AccountCreation {
    private final AccountService accounts;
    private final PasswordLane lane;
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;

    @Inject
    AccountCreation(AccountService accounts, PasswordLane lane, PasswordHasher hasher, PasswordPolicy policy) {
        this.accounts = accounts;
        this.lane = lane;
        this.hasher = hasher;
        this.policy = policy;
    }

    public CompletionStage<CreatedAccount> create(Actor by, NewAccount wanted) {
        policy.check("password", wanted.password(), wanted.username());
        return lane.run(() -> createNow(by, wanted));
    }

    private CreatedAccount createNow(Actor by, NewAccount wanted) {
        var id = wanted.id() == null ? Ids.next() : wanted.id();
        var existing = accounts.find(id);
        if (existing.isPresent()) return repeated(existing.get(), wanted);
        var hash = hasher.hash(wanted.password());
        try {
            return new CreatedAccount(accounts.register(by, id, wanted.username(), hash, wanted.role()), true);
        } catch (UsernameTaken | AccountIdReused refusal) { // perhaps by the same request, sent twice at once
            return repeated(accounts.find(id).orElseThrow(() -> refusal), wanted);
        }
    }

    private CreatedAccount repeated(AccountView existing, NewAccount wanted) {
        var same = existing.username().equals(wanted.username()) && existing.role() == wanted.role();
        var hash = accounts.credentials(existing.id())
                .map(Credentials::passwordHash)
                .orElse(null);
        if (!same || !hasher.matches(wanted.password(), hash)) throw new AccountIdReused();
        return new CreatedAccount(existing, false);
    }
}
