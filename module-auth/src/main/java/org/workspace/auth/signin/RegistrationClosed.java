package org.workspace.auth.signin;

import org.workspace.platform.web.problem.DomainException;

/** People cannot register themselves here. */
public final class RegistrationClosed extends DomainException {
    RegistrationClosed() {
        super(Kind.FORBIDDEN, "registration-closed", "Accounts are made by an admin here: ask for one.");
    }
}
