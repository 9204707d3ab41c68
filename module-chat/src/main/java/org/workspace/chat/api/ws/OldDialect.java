package org.workspace.chat.api.ws;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.workspace.chat.live.Dialect;
import org.workspace.chat.live.LiveEvent;
import org.workspace.chat.message.MessageView;
import org.workspace.chat.presence.PresenceView;
import org.workspace.platform.web.cdi.Component;

/** The frames of the existing product's protocol, which knows one room, its messages and who is here. Frozen. */
@Component
class OldDialect implements Dialect {
    private static final String ROOM = "general";

    @Override
    public Optional<String> encode(LiveEvent event) {
        if (event instanceof LiveEvent.Ready) {
            return Optional.of(Frames.text(new AckFrame("auth:ack", true)));
        } else if (event instanceof LiveEvent.NewMessage posted
                && posted.message().room().equals(ROOM)) {
            return Optional.of(Frames.text(new MessageFrame("message:new", MessageJson.of(posted.message()))));
        } else if (event instanceof LiveEvent.PresenceMoved moved) {
            return Optional.of(userCount(moved.now()));
        }
        return Optional.empty();
    }

    static String userCount(PresenceView presence) {
        var users = presence.accounts().stream()
                .map(present ->
                        new UserJson(present.person().number(), present.person().name()))
                .toList();
        return Frames.text(new CountFrame("userCount", presence.count(), users));
    }

    record AckFrame(String type, boolean ok) {}

    record CountFrame(String type, int count, List<UserJson> users) {}

    record UserJson(long userId, String username) {}

    record MessageFrame(String type, MessageJson data) {}

    record MessageJson(
            long id,
            long user_id,
            String username,
            String pseudo,
            String text,
            String message,
            Instant createdAt,
            Instant created_at) {
        static MessageJson of(MessageView message) {
            var author = message.author();
            return new MessageJson(
                    message.sequence(),
                    author.number(),
                    author.name(),
                    author.name(),
                    message.text(),
                    message.text(),
                    message.sentAt(),
                    message.sentAt());
        }
    }
}
