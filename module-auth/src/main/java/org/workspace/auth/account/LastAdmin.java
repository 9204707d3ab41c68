package org.workspace.auth.account;

import org.workspace.platform.web.problem.DomainException;

/** Without this account nobody could administer Workspace any more. */
public final class LastAdmin extends DomainException {
    LastAdmin() {
        super(Kind.CONFLICT, "last-admin", "This is the last admin: make somebody else an admin first.");
    }
}
