package org.workspace.chat.message;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.workspace.chat.room.RoomService;
import org.workspace.platform.web.cdi.UseCase;

/** Reads what was said, page by page along the sequence, so that a page costs the same however far back it is. */
@UseCase
public class History {
    private final Messages messages;
    private final RoomService rooms;

    @Inject
    History(Messages messages, RoomService rooms) {
        this.messages = messages;
        this.rooms = rooms;
    }

    /** One statement, which is its own transaction: no time goes into opening and ending another. */
    @Transactional(TxType.SUPPORTS)
    public HistoryPage page(String room, Span span) {
        int probe = span.limit() + 1; // one more than asked tells whether there is more
        List<MessageView> found = span.after() != null
                ? messages.oldestAfter(room, span.after(), probe)
                : messages.newestBefore(room, span.before() == null ? Long.MAX_VALUE : span.before(), probe);
        if (found.isEmpty()) rooms.lastSequence(room); // refuses an unknown room
        boolean more = found.size() == probe;
        var items = new ArrayList<>(more ? found.subList(0, span.limit()) : found);
        Long next = more ? (Long) items.get(items.size() - 1).sequence() : null;
        if (span.after() == null) Collections.reverse(items);
        return new HistoryPage(items, next);
    }
}
