package org.workspace.auth.session;

import java.util.List;
import org.workspace.platform.web.problem.DomainException;

/** The account is in use on another machine; {@code conflicts} tells all that a take-over would end. */
public final class AlreadySignedIn extends DomainException {
    AlreadySignedIn(SessionView elsewhere, List<SeatConflict> all) {
        super(Kind.CONFLICT, "already-signed-in", "This account is already signed in on another machine.");
        extend("code", SeatConflict.ELSEWHERE);
        extend("machineName", elsewhere.machineName());
        extend("since", elsewhere.startedAt());
        extend("conflicts", all);
    }
}
