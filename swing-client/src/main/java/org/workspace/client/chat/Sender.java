package org.workspace.client.chat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.client.app.Alarm;
import org.workspace.client.app.UiTasks;
import org.workspace.client.chat.Frames.Failed;
import org.workspace.client.chat.Frames.Send;
import org.workspace.client.connection.Refusals;

/**
 * Empties the outbox, one text at a time: the next one leaves when the one before is stored, so that the order of typing
 * is the order in the room whatever breaks in between. Event thread only.
 */
final class Sender {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int PAUSE_DOUBLINGS = 5;
    private static final Set<String> TRY_LATER = Set.of("rate-limited", "internal");
    /** What the server says before it knows which frame it speaks of. */
    private static final Set<String> NOT_EVEN_READ =
            Set.of("malformed-frame", "frame-too-large", "unknown-type", "rate-limited");

    private final UiTasks tasks;
    private final ChatSocket socket;
    private final Outbox outbox;
    private final String room;
    private boolean open;
    private @Nullable UUID onItsWay;
    private Alarm.Cancel timer = () -> {};
    private boolean paused;
    private int pauses;

    Sender(UiTasks tasks, ChatSocket socket, Outbox outbox, String room) {
        this.tasks = tasks;
        this.socket = socket;
        this.outbox = outbox;
        this.room = room;
    }

    /** The connection has caught up. */
    void begin() {
        open = true;
        next();
    }

    /** The connection is gone: what was on its way may have arrived or not, and leaves again with the same id. */
    void stop() {
        open = false;
        paused = false;
        onItsWay = null;
        timer.cancel();
    }

    /** Lets the next text leave if nothing is in its way. */
    void next() {
        if (!open || paused || onItsWay != null) return;
        outbox.next().ifPresent(item -> {
            onItsWay = item.id();
            timer = tasks.after(ANSWER_WITHIN, socket::drop);
            socket.send(new Send(item.id(), room, item.text()));
        });
    }

    /** The server has stored it. */
    void stored(UUID id) {
        outbox.remove(id);
        if (id.equals(onItsWay)) arrived();
        pauses = 0;
        next();
    }

    /** Whether the error was about what is on its way. */
    boolean failed(Failed error) {
        var id = onItsWay;
        if (id == null || !isAbout(error, id)) return false;
        arrived();
        if (TRY_LATER.contains(error.code())) {
            pause();
        } else {
            outbox.refuse(id, Refusals.problem(error.code(), error.message() == null ? error.code() : error.message()));
            next();
        }
        return true;
    }

    private static boolean isAbout(Failed error, UUID id) {
        return error.clientId() == null
                ? NOT_EVEN_READ.contains(error.code())
                : error.clientId().equals(id);
    }

    private void arrived() {
        onItsWay = null;
        timer.cancel();
    }

    private void pause() {
        paused = true;
        timer = tasks.after(FIRST_PAUSE.multipliedBy(1L << Math.min(pauses++, PAUSE_DOUBLINGS)), () -> {
            paused = false;
            next();
        });
    }
}
