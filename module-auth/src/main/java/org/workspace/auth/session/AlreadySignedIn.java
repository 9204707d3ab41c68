package org.workspace.auth.session;

import org.workspace.platform.web.problem.DomainException;

/** The account is in use on another machine. */
public final class AlreadySignedIn extends DomainException {
    AlreadySignedIn(SessionView elsewhere) {
        super(Kind.CONFLICT, "already-signed-in", "This account is already signed in on another machine.");
        extend("code", "ALREADY_LOGGED_IN");
        extend("machineName", elsewhere.machineName());
        extend("since", elsewhere.startedAt());
    }
}
