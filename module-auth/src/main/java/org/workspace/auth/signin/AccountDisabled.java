package org.workspace.auth.signin;

import org.workspace.platform.web.problem.DomainException;

/** The password was right, but an admin has disabled the account. */
public final class AccountDisabled extends DomainException {
    AccountDisabled() {
        super(Kind.FORBIDDEN, "account-disabled", "This account is disabled: ask an admin.");
    }
}
