package org.workspace.auth.admin;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.AccountChange;
import org.workspace.auth.account.AccountService;
import org.workspace.auth.account.AccountView;
import org.workspace.auth.account.SecretCode;
import org.workspace.auth.session.EndReason;
import org.workspace.auth.session.SessionService;
import org.workspace.auth.session.SessionView;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.UseCase;
import org.workspace.platform.web.paging.Cursor;
import org.workspace.platform.web.paging.Page;

/** What admins do with accounts. Who loses rights loses the sessions, so that old tokens do not keep them. */
@UseCase
public class AccountAdministration {
    private final AccountService accounts;
    private final SessionService sessions;
    private final AdminSettings settings;
    private final Clock clock;

    @Inject
    AccountAdministration(AccountService accounts, SessionService sessions, AdminSettings settings, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Accounts by name, whose name contains the text. */
    public Page<AccountView> page(@Nullable Cursor cursor, String text, int limit) {
        var after = cursor == null ? null : cursor.parts().get(0);
        var rows = accounts.page(after, text, limit + 1);
        return Page.of(rows, limit, last -> Cursor.of(last.username()));
    }

    public AccountView view(UUID id) {
        return accounts.view(id);
    }

    /**
     * Changes what an admin may change.
     *
     * @param precondition is shown the account as it is, and may refuse the change
     */
    public AccountView change(Actor by, UUID id, AccountChange change, Consumer<AccountView> precondition) {
        var edit = accounts.change(by, id, change, precondition);
        if (edit.disabled()) sessions.endAll(by, id, EndReason.ACCOUNT_DISABLED, null);
        if (edit.demoted()) sessions.endAll(by, id, EndReason.ROLE_CHANGED, null);
        return edit.after();
    }

    public ResetCode allowReset(Actor by, UUID id) {
        var code = SecretCode.next();
        var expiresAt = clock.instant().plus(settings.resetCodeLifetime());
        accounts.allowReset(by, id, SecretCode.hash(code), expiresAt);
        return new ResetCode(code, expiresAt);
    }

    public List<SessionView> sessions(UUID id) {
        return sessions.open(accounts.view(id).id());
    }

    public void endSessions(Actor by, UUID id) {
        sessions.endAll(by, accounts.view(id).id(), EndReason.ENDED_BY_ADMIN, null);
    }
}
