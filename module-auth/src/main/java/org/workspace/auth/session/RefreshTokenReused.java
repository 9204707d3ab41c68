package org.workspace.auth.session;

import org.workspace.platform.web.problem.DomainException;

/** Two parties hold the same refresh token. */
public final class RefreshTokenReused extends DomainException {
    RefreshTokenReused() {
        super(
                Kind.UNAUTHENTICATED,
                "refresh-token-reused",
                "This refresh token was used before, so the session was ended: sign in again.");
    }
}
