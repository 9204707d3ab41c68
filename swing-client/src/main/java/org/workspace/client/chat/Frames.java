package org.workspace.client.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.client.connection.ServerApi;

/** The text frames of {@code /chat/ws}, and the records REST shares with them. */
final class Frames {
    private static final ObjectReader READER = ServerApi.JSON.readerFor(FromServer.class);
    private static final ObjectWriter WRITER = ServerApi.JSON.writerFor(ToServer.class);

    private Frames() {}

    static FromServer read(String text) throws JsonProcessingException {
        return READER.readValue(text);
    }

    static String write(ToServer frame) {
        try {
            return WRITER.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    record Who(UUID id, String name, @Nullable String status) {
        Person person() {
            return new Person(id, name, "away".equals(status));
        }
    }

    record Message(UUID id, String room, long sequence, Who author, String text, Instant sentAt) {}

    record Room(String key, String name, long lastSequence, long lastRead) {}

    record Present(int count, List<Who> accounts) {
        Present {
            accounts = listed(accounts);
        }
    }

    /** What the server says. A type this client does not know is {@link Other}: a newer server is no error. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Other.class)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Ready.class, name = "ready"),
        @JsonSubTypes.Type(value = Arrived.class, name = "message.new"),
        @JsonSubTypes.Type(value = Acknowledged.class, name = "message.ack"),
        @JsonSubTypes.Type(value = OthersTyping.class, name = "typing"),
        @JsonSubTypes.Type(value = Moved.class, name = "presence"),
        @JsonSubTypes.Type(value = ReadElsewhere.class, name = "read"),
        @JsonSubTypes.Type(value = Resumed.class, name = "resumed"),
        @JsonSubTypes.Type(value = Failed.class, name = "error")
    })
    sealed interface FromServer {}

    record Ready(List<Room> rooms, @Nullable Present presence, int maxLength) implements FromServer {
        Ready {
            rooms = listed(rooms);
        }
    }

    record Arrived(Message message) implements FromServer {}

    record Acknowledged(UUID clientId, Message message) implements FromServer {}

    record OthersTyping(String room, Who account, boolean typing) implements FromServer {}

    /**
     * Who came and went.
     *
     * @param complete not told by servers that always name everybody; false: too many to name, only the count is good
     */
    record Moved(
            int count,
            List<Who> joined,
            List<UUID> left,
            List<Who> changed,
            @Nullable Boolean complete) implements FromServer {
        Moved {
            joined = listed(joined);
            left = listed(left);
            changed = listed(changed);
        }
    }

    record ReadElsewhere(String room, long sequence) implements FromServer {}

    record Resumed(String room, long lastSequence, boolean complete) implements FromServer {}

    record Failed(
            String code, @Nullable String message, @Nullable UUID clientId) implements FromServer {}

    record Other() implements FromServer {}

    /** What the client says. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Send.class, name = "message.send"),
        @JsonSubTypes.Type(value = Typing.class, name = "typing"),
        @JsonSubTypes.Type(value = Presence.class, name = "presence"),
        @JsonSubTypes.Type(value = Read.class, name = "read"),
        @JsonSubTypes.Type(value = Resume.class, name = "resume")
    })
    sealed interface ToServer {}

    record Send(UUID clientId, String room, String text) implements ToServer {}

    record Typing(String room, boolean typing) implements ToServer {}

    record Presence(String status) implements ToServer {}

    record Read(String room, long sequence) implements ToServer {}

    record Resume(String room, long after) implements ToServer {}

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
