package org.workspace.auth.session;

import org.workspace.platform.web.problem.DomainException;

/** Not an open session of this account. */
public final class SessionNotFound extends DomainException {
    SessionNotFound() {
        super(Kind.NOT_FOUND, "session-not-found", "There is no such session, or it has ended.");
    }
}
