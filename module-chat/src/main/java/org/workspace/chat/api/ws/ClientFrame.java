package org.workspace.chat.api.ws;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.presence.Status;

/** What a client says. */
sealed interface ClientFrame {
    record Send(@Nullable UUID clientId, String room, String text) implements ClientFrame {}

    record Typing(String room, boolean typing) implements ClientFrame {}

    record Presence(Status status) implements ClientFrame {}

    record Read(String room, long sequence) implements ClientFrame {}

    record Resume(String room, long after) implements ClientFrame {}
}
