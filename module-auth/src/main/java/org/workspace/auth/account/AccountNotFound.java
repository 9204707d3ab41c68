package org.workspace.auth.account;

import org.workspace.platform.web.problem.DomainException;

/** There is no such account, or no longer. */
public final class AccountNotFound extends DomainException {
    public AccountNotFound() {
        super(Kind.NOT_FOUND, "account-not-found", "There is no such account.");
    }
}
