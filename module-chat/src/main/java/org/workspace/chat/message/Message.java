package org.workspace.chat.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody said in a room, once and for all: the author's name is the one they had then. */
@Entity
@Table(name = "message", schema = "chat")
class Message {
    @Id
    private UUID id;

    private String room;
    private long sequence;

    @Column(name = "author_id")
    private UUID authorId;

    @Column(name = "author_number")
    private long authorNumber;

    @Column(name = "author_name")
    private String authorName;

    private String text;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected Message() {}

    Message(NewMessage message, long sequence, Instant sentAt) {
        this.id = message.id();
        this.room = message.room();
        this.sequence = sequence;
        this.authorId = message.author().id();
        this.authorNumber = message.author().number();
        this.authorName = message.author().name();
        this.text = message.text();
        this.sentAt = sentAt;
    }

    MessageView view() {
        return new MessageView(id, room, sequence, authorId, authorNumber, authorName, text, sentAt);
    }
}
