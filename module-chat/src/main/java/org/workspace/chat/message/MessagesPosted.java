package org.workspace.chat.message;

import java.util.List;

/**
 * Messages of one room were committed, in this order. Fired on the room's writer thread, batch after batch, so that an
 * observer sees the room's one order. A cluster would announce them to its other members from here.
 *
 * <p>Sequences may be skipped: the database stored those messages although it could not say so. An observer that needs
 * every message reads them. It may throw, and hears of a later or the same message again soon.
 */
public record MessagesPosted(String room, List<MessageView> messages) {}
