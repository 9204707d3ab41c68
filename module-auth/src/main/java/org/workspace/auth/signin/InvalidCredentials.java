package org.workspace.auth.signin;

import org.workspace.platform.web.problem.DomainException;

/** The name is unknown or the password wrong; which of the two, nobody learns. */
public final class InvalidCredentials extends DomainException {
    InvalidCredentials() {
        super(Kind.UNAUTHENTICATED, "invalid-credentials", "The user name or the password is wrong.");
    }
}
