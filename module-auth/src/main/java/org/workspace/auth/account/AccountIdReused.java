package org.workspace.auth.account;

import org.workspace.platform.web.problem.DomainException;

/** The id chosen by the caller belongs to another account. */
public final class AccountIdReused extends DomainException {
    public AccountIdReused() {
        super(Kind.CONFLICT, "account-id-reused", "This id already belongs to an account that is not the same.");
    }
}
