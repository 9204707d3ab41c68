package org.workspace.chat.room;

import org.workspace.platform.web.problem.DomainException;

/** There is no room with that key. */
public final class UnknownRoom extends DomainException {
    public UnknownRoom(String key) {
        super(Kind.NOT_FOUND, "unknown-room", "There is no room “" + shortened(key) + "”.");
    }

    private static String shortened(String key) {
        return key.length() <= 64 ? key : key.substring(0, 64) + "…";
    }
}
