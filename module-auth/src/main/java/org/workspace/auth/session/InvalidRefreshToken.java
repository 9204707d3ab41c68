package org.workspace.auth.session;

import org.workspace.platform.web.problem.DomainException;

/** Not a refresh token of ours, or one that expired. */
public final class InvalidRefreshToken extends DomainException {
    InvalidRefreshToken() {
        super(Kind.UNAUTHENTICATED, "invalid-refresh-token", "This refresh token is not valid: sign in again.");
    }
}
