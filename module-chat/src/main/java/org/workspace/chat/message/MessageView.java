package org.workspace.chat.message;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.workspace.chat.person.Person;

/** A stored message. {@code sequence} counts the messages of its room from 1, without gaps. */
public record MessageView(UUID id, String room, long sequence, Person author, String text, Instant sentAt) {

    /** For queries, which cannot make a nested record. */
    public MessageView(
            UUID id,
            String room,
            long sequence,
            UUID authorId,
            long authorNumber,
            String authorName,
            String text,
            Instant sentAt) {
        this(id, room, sequence, new Person(authorId, authorNumber, authorName), text, sentAt);
    }

    /** For native queries, in the types of the driver. */
    public MessageView(
            UUID id,
            String room,
            Long sequence,
            UUID authorId,
            Long authorNumber,
            String authorName,
            String text,
            Timestamp sentAt) {
        this(id, room, sequence, new Person(authorId, authorNumber, authorName), text, sentAt.toInstant());
    }

    /** Whether this is what that request meant to store, so that repeating it is no mistake. */
    boolean answers(NewMessage message) {
        return room.equals(message.room())
                && author.id().equals(message.author().id())
                && text.equals(message.text());
    }
}
