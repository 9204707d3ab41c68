package org.workspace.chat.message;

import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody said in a room, once and for all: the author's name is the one they had then.
 *
 * <p>Its pages are read by native queries. The same in JPQL with a number of rows would be translated to SQL again at
 * each call, for a tenth of what a page costs.
 */
@Entity
@Table(name = "message", schema = "chat")
@NamedNativeQuery(
        name = Message.NEWEST_BEFORE,
        query = Message.VIEW + "where room = ?1 and sequence < ?2 order by sequence desc limit ?3",
        resultSetMapping = "MessageView")
@NamedNativeQuery(
        name = Message.OLDEST_AFTER,
        query = Message.VIEW + "where room = ?1 and sequence > ?2 order by sequence limit ?3",
        resultSetMapping = "MessageView")
@SqlResultSetMapping(
        name = "MessageView",
        classes =
                @ConstructorResult(
                        targetClass = MessageView.class,
                        columns = {
                            @ColumnResult(name = "id"),
                            @ColumnResult(name = "room"),
                            @ColumnResult(name = "sequence"),
                            @ColumnResult(name = "author_id"),
                            @ColumnResult(name = "author_number"),
                            @ColumnResult(name = "author_name"),
                            @ColumnResult(name = "text"),
                            @ColumnResult(name = "sent_at")
                        }))
class Message {
    static final String NEWEST_BEFORE = "Message.newestBefore";
    static final String OLDEST_AFTER = "Message.oldestAfter";
    static final String VIEW =
            "select id, room, sequence, author_id, author_number, author_name, text, sent_at from chat.message ";

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
