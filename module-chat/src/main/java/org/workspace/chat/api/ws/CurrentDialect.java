package org.workspace.chat.api.ws;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.workspace.chat.live.Dialect;
import org.workspace.chat.live.LiveEvent;
import org.workspace.chat.message.MessageView;
import org.workspace.chat.message.PostingLimits;
import org.workspace.chat.person.Person;
import org.workspace.chat.presence.PresenceView;
import org.workspace.chat.presence.PresentPerson;
import org.workspace.chat.room.RoomView;
import org.workspace.platform.web.cdi.Component;

/** The frames of {@code /chat/ws}, as docs/websocket.md describes them. */
@Component
class CurrentDialect implements Dialect {
    private final int maxLength;

    @Inject
    CurrentDialect(PostingLimits limits) {
        this.maxLength = limits.maxLength();
    }

    @Override
    public Optional<String> encode(LiveEvent event) {
        return Optional.of(Frames.text(frame(event)));
    }

    private Object frame(LiveEvent event) {
        if (event instanceof LiveEvent.NewMessage posted) {
            return new MessageFrame("message.new", MessageJson.of(posted.message()));
        } else if (event instanceof LiveEvent.Acknowledged stored) {
            return new AckFrame("message.ack", stored.clientId(), MessageJson.of(stored.message()));
        } else if (event instanceof LiveEvent.Typing typing) {
            var who = new NamedJson(typing.person().id(), typing.person().name());
            return new TypingFrame("typing", typing.room(), who, typing.typing());
        } else if (event instanceof LiveEvent.PresenceMoved moved) {
            return PresenceFrame.of(moved);
        } else if (event instanceof LiveEvent.Read read) {
            return new ReadFrame("read", read.room(), read.sequence());
        } else if (event instanceof LiveEvent.Resumed resumed) {
            return new ResumedFrame("resumed", resumed.room(), resumed.lastSequence(), resumed.complete());
        } else if (event instanceof LiveEvent.Ready ready) {
            return ReadyFrame.of(ready, maxLength);
        }
        throw new IllegalStateException("No frame for " + event.getClass());
    }

    record MessageFrame(String type, MessageJson message) {}

    record AckFrame(String type, UUID clientId, MessageJson message) {}

    record TypingFrame(String type, String room, NamedJson account, boolean typing) {}

    record ReadFrame(String type, String room, long sequence) {}

    record ResumedFrame(String type, String room, long lastSequence, boolean complete) {}

    record PresenceFrame(
            String type,
            int count,
            List<PresentJson> joined,
            List<UUID> left,
            List<PresentJson> changed,
            boolean complete) {
        static PresenceFrame of(LiveEvent.PresenceMoved moved) {
            var change = moved.change();
            return new PresenceFrame(
                    "presence",
                    change.count(),
                    PresentJson.all(change.joined()),
                    change.left(),
                    PresentJson.all(change.changed()),
                    change.complete());
        }
    }

    record ReadyFrame(String type, PersonJson account, List<RoomJson> rooms, PresenceJson presence, int maxLength) {
        static ReadyFrame of(LiveEvent.Ready ready, int maxLength) {
            var rooms = ready.rooms().stream().map(RoomJson::of).toList();
            return new ReadyFrame(
                    "ready", PersonJson.of(ready.person()), rooms, PresenceJson.of(ready.presence()), maxLength);
        }
    }

    record RoomJson(String key, String name, long lastSequence, long lastRead) {
        static RoomJson of(RoomView room) {
            return new RoomJson(room.key(), room.name(), room.lastSequence(), room.lastRead());
        }
    }

    record PresenceJson(int count, List<PresentJson> accounts, boolean complete) {
        static PresenceJson of(PresenceView view) {
            return new PresenceJson(view.count(), PresentJson.all(view.accounts()), view.complete());
        }
    }

    record PresentJson(UUID id, long number, String name, String status) {
        static List<PresentJson> all(List<PresentPerson> people) {
            return people.stream().map(PresentJson::of).toList();
        }

        private static PresentJson of(PresentPerson present) {
            var person = present.person();
            var status = present.status().name().toLowerCase(Locale.ROOT);
            return new PresentJson(person.id(), person.number(), person.name(), status);
        }
    }

    record NamedJson(UUID id, String name) {}

    record PersonJson(UUID id, long number, String name) {
        static PersonJson of(Person person) {
            return new PersonJson(person.id(), person.number(), person.name());
        }
    }

    record MessageJson(UUID id, String room, long sequence, PersonJson author, String text, Instant sentAt) {
        static MessageJson of(MessageView message) {
            return new MessageJson(
                    message.id(),
                    message.room(),
                    message.sequence(),
                    PersonJson.of(message.author()),
                    message.text(),
                    message.sentAt());
        }
    }
}
