package org.workspace.chat.api.v2;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workspace.chat.message.MessageView;
import org.workspace.chat.person.Person;

/** A message. */
@Schema(name = "Message", description = "A message of a room.")
public record MessageJson(
        @Schema(
                description = "Chosen by the client, else by the server.",
                example = "0199f0a2-6f3e-7c11-9d0c-1f2e3d4c5b6a",
                required = true)
        UUID id,

        @Schema(description = "The room's key.", example = "general", required = true)
        String room,

        @Schema(description = "Counts the messages of the room, without gaps.", example = "42", required = true)
        long sequence,

        @Schema(required = true) AuthorJson author,

        @Schema(example = "Lot 8 is ready.", maxLength = 2000, required = true)
        String text,

        @Schema(example = "2026-11-23T08:00:00Z", required = true)
        Instant sentAt) {

    static MessageJson of(MessageView message) {
        return new MessageJson(
                message.id(),
                message.room(),
                message.sequence(),
                AuthorJson.of(message.author()),
                message.text(),
                message.sentAt());
    }

    /** Who wrote a message. */
    @Schema(name = "Author", description = "Who wrote the message, under the name of that time.")
    public record AuthorJson(
            @Schema(example = "0199f09f-11d0-7a52-8c3e-5a1b2c3d4e5f", required = true)
            UUID id,

            @Schema(example = "7", required = true) long number,
            @Schema(example = "Camille", required = true) String name) {
        static AuthorJson of(Person author) {
            return new AuthorJson(author.id(), author.number(), author.name());
        }
    }
}
