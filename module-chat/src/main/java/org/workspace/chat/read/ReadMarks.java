package org.workspace.chat.read;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workspace.platform.web.cdi.Component;

/** The last message read, by account and room. */
@Component
class ReadMarks {
    private final EntityManager entities;

    @Inject
    ReadMarks(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Moves the mark forward, at most to the newest message. One statement, so that two devices reading at once never
     * move it back.
     *
     * @return where the mark stands now; empty when there is no such room
     */
    Optional<Long> advance(String room, UUID accountId, long sequence) {
        List<?> rows = entities.createNativeQuery("""
                        insert into chat.read_mark (room, account_id, sequence)
                        select r.key, cast(?1 as uuid), least(?2, r.last_sequence) from chat.room r where r.key = ?3
                        on conflict (room, account_id) do update
                        set sequence = greatest(chat.read_mark.sequence, excluded.sequence)
                        returning sequence
                        """)
                .setParameter(1, accountId.toString())
                .setParameter(2, sequence)
                .setParameter(3, room)
                .getResultList();
        return rows.stream().map(value -> ((Number) value).longValue()).findFirst();
    }
}
