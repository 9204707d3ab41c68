package org.workspace.chat.message;

import java.util.UUID;
import org.workspace.platform.web.problem.DomainException;

/** The id belongs to a message with other content: the client's mistake, never to be taken for a repetition. */
public final class MessageIdReused extends DomainException {
    private static final long serialVersionUID = 1;

    MessageIdReused(UUID id) {
        super(Kind.CONFLICT, "message-id-reused", "The id " + id + " belongs to another message.");
    }
}
