package org.workspace.auth.session;

import org.workspace.platform.web.problem.DomainException;

/** The session was ended, or its account may not sign in any more. */
public final class SessionOver extends DomainException {
    SessionOver() {
        super(Kind.UNAUTHENTICATED, "session-ended", "The session has ended: sign in again.");
    }
}
