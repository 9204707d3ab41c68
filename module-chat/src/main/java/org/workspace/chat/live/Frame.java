package org.workspace.chat.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An event on its way to many connections, encoded once for each dialect among them. Used by one thread. */
final class Frame {
    private final LiveEvent event;
    private final Map<Dialect, Optional<String>> texts = new HashMap<>(4);

    Frame(LiveEvent event) {
        this.event = event;
    }

    void sendTo(Connection connection) {
        texts.computeIfAbsent(connection.dialect(), dialect -> dialect.encode(event))
                .ifPresent(connection::send);
    }
}
