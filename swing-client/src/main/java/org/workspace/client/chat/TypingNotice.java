package org.workspace.client.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.workspace.client.chat.Frames.Typing;

/** Tells the others that I am typing: at most every three seconds, and when I stop. Event thread only. */
final class TypingNotice {
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(3);

    private final Clock clock;
    private final ChatSocket socket;
    private final String room;
    private Instant again = Instant.MIN;
    private boolean told;

    TypingNotice(Clock clock, ChatSocket socket, String room) {
        this.clock = clock;
        this.socket = socket;
        this.room = room;
    }

    void typed(String text) {
        if (text.isBlank()) {
            stopped();
        } else if (!clock.instant().isBefore(again) && socket.send(new Typing(room, true))) {
            again = clock.instant().plus(AGAIN_AFTER);
            told = true;
        }
    }

    /** The text was sent or erased. */
    void stopped() {
        if (told) socket.send(new Typing(room, false));
        forget();
    }

    /** The connection is gone, and with it what was told. */
    void forget() {
        told = false;
        again = Instant.MIN;
    }
}
