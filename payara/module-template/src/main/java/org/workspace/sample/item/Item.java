package org.workspace.sample.item;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something on the list. It is added once and does not change. */
@Entity
@Table(schema = "sample", name = "item")
class Item {
    @Id
    private UUID id;

    private long number;

    private String name;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Item() {}

    Item(UUID id, long number, String name, Instant addedAt) {
        this.id = id;
        this.number = number;
        this.name = name;
        this.addedAt = addedAt;
    }

    /**
     * The same id has come again, which is fine when all else is the same: somebody repeats a request.
     *
     * @throws ItemIdReused when it is another item
     */
    void addAgain(String sameName) {
        if (!name.equals(sameName)) throw new ItemIdReused();
    }

    ItemView view() {
        return new ItemView(id, number, name, addedAt);
    }
}
