package org.workspace.chat.message;

import org.workspace.platform.web.problem.DomainException;

/** The room cannot take the message now, or has not confirmed it in time; sending it again with its id is safe. */
public final class RoomBusy extends DomainException {
    private static final long serialVersionUID = 1;

    RoomBusy(String message) {
        super(Kind.UNAVAILABLE, "room-busy", message);
        extend("retryAfter", 1L);
    }
}
