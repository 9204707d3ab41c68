package org.workspace.chat.api.ws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.presence.Status;
import org.workspace.platform.web.json.Json;

/** Reads what clients send. Whatever it is, the outcome is a frame or a {@link BadFrame} that names the field. */
final class ClientFrames {
    private ClientFrames() {}

    static ClientFrame decode(String text) {
        var fields = new Fields(object(text));
        var type = fields.text("type");
        var frame =
                switch (type) {
                    case "message.send" ->
                        new ClientFrame.Send(fields.optionalId("clientId"), fields.room(), fields.text("text"));
                    case "typing" -> new ClientFrame.Typing(fields.room(), fields.truth("typing"));
                    case "presence" -> new ClientFrame.Presence(fields.status("status"));
                    case "read" -> new ClientFrame.Read(fields.room(), fields.sequence("sequence"));
                    case "resume" -> new ClientFrame.Resume(fields.room(), fields.sequence("after"));
                    default -> throw new BadFrame("unknown-type", "There is no frame of that type.", fields.clientId());
                };
        fields.refuseOthers();
        return frame;
    }

    /** The client's id in a frame that is not taken, to answer it with; null when there is none to be read. */
    static @Nullable UUID clientId(String text) {
        try {
            return new Fields(object(text)).clientId();
        } catch (BadFrame e) {
            return null;
        }
    }

    private static ObjectNode object(String text) {
        try {
            if (Json.STRICT.readTree(text) instanceof ObjectNode object) return object;
            throw new BadFrame("malformed-frame", "A frame is a JSON object.", null);
        } catch (JsonProcessingException e) {
            throw new BadFrame("malformed-frame", "The frame is not JSON.", null);
        }
    }

    /** Takes fields out of an object, each of the type it must have. */
    private static final class Fields {
        private final ObjectNode object;
        private final Set<String> taken = new HashSet<>();

        private Fields(ObjectNode object) {
            this.object = object;
        }

        /** The field's value; a missing node when there is none. */
        private JsonNode take(String name) {
            taken.add(name);
            return object.path(name);
        }

        private String text(String name) {
            var node = take(name);
            if (node.isTextual()) return node.textValue();
            throw invalid(name, "must be text");
        }

        /** The key of a room; PostgreSQL takes no NUL, and no room has such a key. */
        private String room() {
            var key = text("room");
            if (key.chars().noneMatch(Character::isISOControl)) return key;
            throw invalid("room", "must not contain control characters");
        }

        private boolean truth(String name) {
            var node = take(name);
            if (node.isBoolean()) return node.booleanValue();
            throw invalid(name, "must be true or false");
        }

        private long sequence(String name) {
            var node = take(name);
            if (node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0) return node.longValue();
            throw invalid(name, "must be a number from 0");
        }

        private Status status(String name) {
            return switch (text(name)) {
                case "online" -> Status.ONLINE;
                case "away" -> Status.AWAY;
                default -> throw invalid(name, "must be online or away");
            };
        }

        private @Nullable UUID optionalId(String name) {
            var node = take(name);
            if (node.isMissingNode() || node.isNull()) return null;
            var id = id(node);
            if (id == null) throw invalid(name, "must be a UUID");
            return id;
        }

        /** The client's id, to answer even a bad frame with it. */
        private @Nullable UUID clientId() {
            return id(object.path("clientId"));
        }

        private static @Nullable UUID id(JsonNode node) {
            if (!node.isTextual() || node.textValue().length() != 36) return null;
            try {
                return UUID.fromString(node.textValue());
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private void refuseOthers() {
            var names = object.fieldNames();
            while (names.hasNext()) {
                var name = names.next();
                if (!taken.contains(name)) throw invalid(name, "is not known here");
            }
        }

        private BadFrame invalid(String field, String reason) {
            var name = field.length() <= 64 ? field : field.substring(0, 64);
            return new BadFrame("invalid-field", name + " " + reason + ".", clientId());
        }
    }
}
