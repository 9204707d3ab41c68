package org.workspace.chat.room;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A place to talk. Its row hands out the sequence numbers of its messages, so that they have no gap and no double even
 * when several servers write.
 */
@Entity
@Table(name = "room", schema = "chat")
@SuppressWarnings({"unused", "UnusedVariable"}) // queries read it
class Room {
    @Id
    private String key;

    private String name;

    @Column(name = "last_sequence")
    private long lastSequence;

    protected Room() {}
}
