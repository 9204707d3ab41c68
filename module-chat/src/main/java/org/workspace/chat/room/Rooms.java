package org.workspace.chat.room;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workspace.platform.web.cdi.Component;

/** All rooms. */
@Component
class Rooms {
    private final EntityManager entities;

    @Inject
    Rooms(EntityManager entities) {
        this.entities = entities;
    }

    List<RoomView> asSeenBy(UUID accountId) {
        return entities.createQuery("""
                        select new org.workspace.chat.room.RoomView(r.key, r.name, r.lastSequence, coalesce(m.sequence, 0))
                        from Room r left join ReadMark m on m.room = r.key and m.accountId = :account
                        order by r.key
                        """, RoomView.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    Optional<Long> lastSequence(String key) {
        return entities.createQuery("select r.lastSequence from Room r where r.key = :key", Long.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
