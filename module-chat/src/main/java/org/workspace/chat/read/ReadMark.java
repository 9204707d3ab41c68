package org.workspace.chat.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** How far an account has read in a room. Only read through JPA: moving it forward is one statement ({@link ReadMarks}). */
@Entity
@Table(name = "read_mark", schema = "chat")
@IdClass(ReadMark.Key.class)
@SuppressWarnings({"unused", "UnusedVariable"}) // queries read it
class ReadMark {
    @Id
    private String room;

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    private long sequence;

    protected ReadMark() {}

    record Key(String room, UUID accountId) implements Serializable {}
}
