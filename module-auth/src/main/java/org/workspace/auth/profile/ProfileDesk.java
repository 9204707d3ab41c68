package org.workspace.auth.profile;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.workspace.auth.account.AccountNotFound;
import org.workspace.auth.account.AccountService;
import org.workspace.auth.account.Credentials;
import org.workspace.auth.account.SecretCode;
import org.workspace.auth.session.EndReason;
import org.workspace.auth.session.SessionService;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.UseCase;

/** What the owner's changes do to the database, once passwords were checked outside any transaction. */
@UseCase
class ProfileDesk {
    private final AccountService accounts;
    private final SessionService sessions;

    @Inject
    ProfileDesk(AccountService accounts, SessionService sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Does nothing and says so when the password was changed since it was checked. */
    public boolean changePassword(Actor by, Credentials checked, PasswordChange change, String newHash) {
        if (!isCurrent(checked)) return false;
        accounts.changePassword(by, checked.accountId(), newHash);
        if (change.endOtherSessions()) {
            sessions.endAll(by, checked.accountId(), EndReason.PASSWORD_CHANGED, change.session());
        }
        return true;
    }

    /** Does nothing and says so when the password was changed since it was checked. */
    public boolean delete(Actor by, Credentials checked) {
        if (!isCurrent(checked)) return false;
        accounts.delete(by, checked.accountId());
        sessions.endAll(by, checked.accountId(), EndReason.ACCOUNT_DELETED, null);
        return true;
    }

    /** Does nothing and says so when the code is wrong. */
    public boolean resetPassword(Actor by, UUID accountId, String code, String newHash) {
        if (!accounts.resetPassword(by, accountId, SecretCode.hash(code), newHash)) return false;
        sessions.endAll(by, accountId, EndReason.PASSWORD_CHANGED, null);
        return true;
    }

    private boolean isCurrent(Credentials checked) {
        accounts.lockForEdit(checked.accountId());
        var now = accounts.credentials(checked.accountId()).orElseThrow(AccountNotFound::new);
        return Objects.equals(now.passwordHash(), checked.passwordHash());
    }
}
