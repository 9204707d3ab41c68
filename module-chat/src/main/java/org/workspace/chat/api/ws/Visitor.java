package org.workspace.chat.api.ws;

import java.security.Principal;
import org.workspace.chat.person.Participant;

/** What the handshake found out about somebody who opens a WebSocket; travels as the session's principal. */
sealed interface Visitor extends Principal {
    /** Came with a valid token or ticket. */
    record Admitted(Participant participant) implements Visitor {
        @Override
        public String getName() {
            return participant.person().name();
        }
    }

    /** Is let in only to be told why not: a browser does not show its page why a handshake failed. */
    record Refused(String reason) implements Visitor {
        @Override
        public String getName() {
            return "refused";
        }
    }

    /** Has not signed in yet, as the old protocol allows. */
    record Unknown() implements Visitor {
        @Override
        public String getName() {
            return "unknown";
        }
    }
}
