package org.workspace.auth.session;

import java.util.List;
import org.workspace.platform.web.problem.DomainException;

/** Another account is in use on this machine; {@code conflicts} tells all that a take-over would end. */
public final class MachineInUse extends DomainException {
    MachineInUse(String username, List<SeatConflict> all) {
        super(Kind.CONFLICT, "machine-in-use", "Another account is signed in on this machine.");
        extend("code", SeatConflict.HERE);
        extend("username", username);
        extend("conflicts", all);
    }
}
