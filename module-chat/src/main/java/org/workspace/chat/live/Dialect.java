package org.workspace.chat.live;

import java.util.Optional;

/** How a kind of client is told what happens. */
public interface Dialect {
    /** The frame for this event; empty when this kind of client has no word for it. */
    Optional<String> encode(LiveEvent event);
}
