package org.workspace.auth.account;

import org.workspace.platform.web.problem.DomainException;

/** The first admin was made already. */
public final class AdminExists extends DomainException {
    public AdminExists() {
        super(Kind.CONFLICT, "already-set-up", "Workspace is already set up: sign in, or ask an admin.");
    }
}
