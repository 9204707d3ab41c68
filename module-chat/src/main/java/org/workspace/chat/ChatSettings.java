package org.workspace.chat;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.workspace.chat.api.ws.SocketLimits;
import org.workspace.chat.live.LiveLimits;
import org.workspace.chat.message.PostingLimits;
import org.workspace.chat.ticket.TicketLimits;
import org.workspace.platform.web.cdi.Component;

/** The configuration keys {@code chat.*}; their defaults and meaning are in microprofile-config.properties. */
@Component
class ChatSettings {
    private final Config config;

    @Inject
    ChatSettings(Config config) {
        this.config = config;
    }

    @Produces
    PostingLimits posting() {
        return new PostingLimits(
                number("chat.message.max-length"),
                number("chat.message.queue-capacity"),
                number("chat.message.batch-size"),
                duration("chat.message.patience"));
    }

    @Produces
    LiveLimits live() {
        return new LiveLimits(
                number("chat.live.max-pending-bytes"),
                number("chat.live.named-at-most"),
                duration("chat.live.ping-every"),
                duration("chat.live.silent-for"),
                duration("chat.live.typing-for"),
                duration("chat.live.resume-within"),
                number("chat.live.resume-at-most"));
    }

    @Produces
    TicketLimits tickets() {
        return new TicketLimits(duration("chat.ticket.lifetime"), number("chat.ticket.outstanding"));
    }

    @Produces
    SocketLimits sockets() {
        return new SocketLimits(
                number("chat.socket.max-frame-length"),
                number("chat.socket.frames-per-second"),
                number("chat.socket.frame-burst"),
                duration("chat.socket.sign-in-within"));
    }

    private int number(String key) {
        int value = config.getValue(key, Integer.class);
        if (value < 1) throw new IllegalStateException(key + " must be at least 1");
        return value;
    }

    private Duration duration(String key) {
        return config.getValue(key, Duration.class);
    }
}
