package org.workspace.auth.session;

import org.workspace.platform.web.problem.DomainException;

/** Another account is in use on this machine. */
public final class MachineInUse extends DomainException {
    MachineInUse(String username) {
        super(Kind.CONFLICT, "machine-in-use", "Another account is signed in on this machine.");
        extend("code", "MACHINE_IN_USE");
        extend("username", username);
    }
}
