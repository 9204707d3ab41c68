package org.workspace.auth.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.web.activity.Activities;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.UseCase;

/** Keeps accounts. Takes hashes, never passwords, and does not touch sessions. */
@UseCase
public class AccountService {
    private static final String ACCOUNT = "account";

    private final Accounts accounts;
    private final Activities activities;
    private final Event<AccountRenamed> renamed;
    private final Clock clock;

    @Inject
    AccountService(Accounts accounts, Activities activities, Event<AccountRenamed> renamed, Clock clock) {
        this.accounts = accounts;
        this.activities = activities;
        this.renamed = renamed;
        this.clock = clock;
    }

    public Optional<Credentials> credentials(String username) {
        return accounts.byUsername(username).map(Account::credentials);
    }

    public Optional<Credentials> credentials(UUID id) {
        return accounts.byId(id).map(Account::credentials);
    }

    @Transactional(TxType.SUPPORTS)
    public AccountView view(UUID id) {
        return accounts.viewOf(id).orElseThrow(AccountNotFound::new);
    }

    public Optional<AccountView> find(UUID id) {
        return accounts.viewOf(id);
    }

    public List<AccountView> page(@Nullable String afterName, String text, int limit) {
        return accounts.page(afterName, text, limit);
    }

    /** The accounts renamed since then, with the name they have now. */
    public List<AccountRenamed> renamedSince(Instant since) {
        return accounts.renamedSince(since);
    }

    public boolean hasAdmin() {
        return accounts.hasAdmin();
    }

    /** The account as it is, which nobody else changes before the surrounding transaction ends. */
    public Optional<AccountView> lock(UUID id) {
        return accounts.lock(id).map(Account::view);
    }

    /** For a change that may take an admin away: locks in the order in which all such changes do. */
    public void lockForEdit(UUID id) {
        accounts.lockAdmins();
        locked(id);
    }

    public AccountView register(Actor by, UUID id, String username, String passwordHash, Role role) {
        if (accounts.byUsername(username).isPresent()) throw new UsernameTaken();
        var account = new Account(id, accounts.nextNumber(), username, passwordHash, role, clock.instant());
        writing(() -> accounts.add(account));
        activities.record(by, "account-registered", ACCOUNT, id.toString(), username);
        return account.view();
    }

    /** The first admin, of whom there is only one even when several people try at once. */
    public AccountView registerFirstAdmin(Actor by, UUID id, String username, String passwordHash) {
        accounts.lockAdmins();
        if (accounts.hasAdmin()) throw new AdminExists();
        return register(by, id, username, passwordHash, Role.ADMIN);
    }

    /**
     * Gives the account another name.
     *
     * @param precondition is shown the account as it is, and may refuse the change
     */
    public AccountView rename(Actor by, UUID id, String username, Consumer<AccountView> precondition) {
        var account = locked(id);
        precondition.accept(account.view());
        var sameName = accounts.byUsername(username).filter(other -> other != account);
        if (sameName.isPresent()) throw new UsernameTaken();
        var oldName = account.view().username();
        var now = clock.instant();
        account.rename(username, now);
        writing(accounts::flush);
        renamed.fire(new AccountRenamed(id, username, now));
        activities.record(by, "account-renamed", ACCOUNT, id.toString(), oldName + " → " + username);
        return account.view();
    }

    public void changePassword(Actor by, UUID id, String newHash) {
        locked(id).changePassword(newHash);
        activities.record(by, "password-changed", ACCOUNT, id.toString(), "");
    }

    public void rehash(UUID id, String oldHash, String newHash) {
        accounts.rehash(id, oldHash, newHash);
    }

    public void signedIn(UUID id) {
        accounts.signedIn(id, clock.instant());
    }

    public void allowReset(Actor by, UUID id, String codeHash, Instant expiresAt) {
        locked(id).allowReset(codeHash, expiresAt);
        activities.record(by, "password-reset-allowed", ACCOUNT, id.toString(), "");
    }

    /** Sets the new password when the code is right; notes a wrong one. Whoever calls slows the guessing down. */
    public boolean resetPassword(Actor by, UUID id, String codeHash, String newHash) {
        var account = locked(id);
        if (!account.acceptsReset(codeHash, clock.instant())) {
            activities.record(by, "password-reset-refused", ACCOUNT, id.toString(), "");
            return false;
        }
        account.changePassword(newHash);
        activities.record(by, "password-reset", ACCOUNT, id.toString(), "");
        return true;
    }

    public void delete(Actor by, UUID id) {
        accounts.lockAdmins();
        var account = locked(id);
        refuseIfLastAdmin(account);
        accounts.remove(account);
        activities.record(
                by, "account-deleted", ACCOUNT, id.toString(), account.view().username());
    }

    /**
     * Changes what an admin may change.
     *
     * @param precondition is shown the account as it is, and may refuse the change
     */
    public AccountEdit change(Actor by, UUID id, AccountChange change, Consumer<AccountView> precondition) {
        accounts.lockAdmins();
        var account = locked(id);
        var before = account.view();
        precondition.accept(before);
        enable(by, account, change.enabled());
        give(by, account, change.role());
        accounts.flush();
        return new AccountEdit(before, account.view());
    }

    private void enable(Actor by, Account account, @Nullable Boolean enabled) {
        if (enabled == null || enabled == account.view().enabled()) return;
        if (enabled) {
            account.enable();
        } else {
            refuseIfLastAdmin(account);
            account.disable();
        }
        activities.record(
                by,
                enabled ? "account-enabled" : "account-disabled",
                ACCOUNT,
                account.id().toString(),
                "");
    }

    private void give(Actor by, Account account, @Nullable Role role) {
        if (role == null || role == account.view().role()) return;
        if (role != Role.ADMIN) refuseIfLastAdmin(account);
        account.give(role);
        activities.record(by, "account-role-changed", ACCOUNT, account.id().toString(), role.key());
    }

    private void refuseIfLastAdmin(Account account) {
        if (account.isEnabledAdmin() && accounts.enabledAdmins() == 1) throw new LastAdmin();
    }

    private Account locked(UUID id) {
        return accounts.lock(id).orElseThrow(AccountNotFound::new);
    }

    /** Two people may choose the same name at the same moment: the unique index decides. */
    private static void writing(Runnable write) {
        try {
            write.run();
        } catch (PersistenceException e) {
            var message = String.valueOf(e.getMessage());
            if (message.contains("account_username_unique")) throw new UsernameTaken();
            if (message.contains("account_pkey")) throw new AccountIdReused();
            throw e;
        }
    }
}
