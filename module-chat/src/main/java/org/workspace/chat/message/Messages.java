package org.workspace.chat.message;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.workspace.chat.room.UnknownRoom;
import org.workspace.platform.web.cdi.Component;

/** All messages. Read as view records, without entities: a page of 50 costs a third of the processor time so. */
@Component
class Messages {
    private static final String VIEW = """
            select new org.workspace.chat.message.MessageView(
                m.id, m.room, m.sequence, m.authorId, m.authorNumber, m.authorName, m.text, m.sentAt)
            from Message m
            """;

    private final EntityManager entities;

    @Inject
    Messages(EntityManager entities) {
        this.entities = entities;
    }

    List<MessageView> byIds(Collection<UUID> ids) {
        return entities.createQuery(VIEW + "where m.id in :ids", MessageView.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The newest messages with a smaller sequence, newest first. */
    List<MessageView> newestBefore(String room, long sequence, int limit) {
        return page(Message.NEWEST_BEFORE, room, sequence, limit);
    }

    /** The oldest messages with a greater sequence, oldest first. */
    List<MessageView> oldestAfter(String room, long sequence, int limit) {
        return page(Message.OLDEST_AFTER, room, sequence, limit);
    }

    private List<MessageView> page(String query, String room, long sequence, int limit) {
        return entities.createNamedQuery(query, MessageView.class)
                .setParameter(1, room)
                .setParameter(2, sequence)
                .setParameter(3, limit)
                .getResultList();
    }

    /** Takes the next {@code count} sequence numbers of the room, which stays locked until the transaction ends. */
    long takeSequences(String room, int count) {
        List<?> last = entities.createNativeQuery(
                        "update chat.room set last_sequence = last_sequence + ?1 where key = ?2 returning last_sequence")
                .setParameter(1, count)
                .setParameter(2, room)
                .getResultList();
        if (last.isEmpty()) throw new UnknownRoom(room);
        return ((Number) last.get(0)).longValue() - count + 1;
    }

    void add(Message message) {
        entities.persist(message);
    }
}
