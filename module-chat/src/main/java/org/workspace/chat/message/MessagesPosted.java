package org.workspace.chat.message;

import java.util.List;

/**
 * Messages of one room were committed, in this order. Fired on the room's writer thread, batch after batch, so that an
 * observer sees the room's one order. A cluster would announce them to its other members from here.
 */
public record MessagesPosted(String room, List<MessageView> messages) {}
