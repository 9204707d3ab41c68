package org.workspace.sample.item;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workspace.platform.web.cdi.Component;

/** All items. */
@Component
class Items {
    private final EntityManager entities;

    @Inject
    Items(EntityManager entities) {
        this.entities = entities;
    }

    /** From here to the end of the transaction, nobody else may add an item with this id. */
    void lock(UUID id) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext(?))::text")
                .setParameter(1, "sample.item " + id)
                .getSingleResult();
    }

    Optional<Item> byId(UUID id) {
        return Optional.ofNullable(entities.find(Item.class, id));
    }

    /** The newest first, of those whose number is below that one. */
    List<Item> below(long number, int limit) {
        return entities.createQuery("select i from Item i where i.number < :number order by i.number desc", Item.class)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList();
    }

    long nextNumber() {
        var number = (Number) entities.createNativeQuery("select nextval('sample.item_number')")
                .getSingleResult();
        return number.longValue();
    }

    void add(Item item) {
        entities.persist(item);
    }
}
