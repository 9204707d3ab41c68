package org.workspace.chat.live;

import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.person.Participant;

/**
 * One client that is connected now.
 *
 * <p>Counts what was handed to the network and has not left yet. A client that reads too slowly is cut, so that it can
 * neither hold up the others nor fill the memory: it reconnects and asks for what it missed. Any thread.
 */
public final class Connection {
    /** What a frame occupies besides its text. */
    private static final int FRAME_OVERHEAD = 128;

    private final Dialect dialect;
    private final Outlet outlet;
    private final long maxPendingBytes;
    private final Executor closer;
    private final AtomicLong pendingBytes = new AtomicLong();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private volatile Participant participant;
    private volatile Instant lastHeard;

    /** @param closer ends connections; not the calling thread, which may hold the room's lock */
    Connection(
            Participant participant,
            Dialect dialect,
            Outlet outlet,
            long maxPendingBytes,
            Executor closer,
            Instant openedAt) {
        this.participant = participant;
        this.dialect = dialect;
        this.outlet = outlet;
        this.maxPendingBytes = maxPendingBytes;
        this.closer = closer;
        this.lastHeard = openedAt;
    }

    /** Whose connection it is, by the name of now, whatever it was when the connection was opened. */
    public Participant participant() {
        var now = participant.now();
        if (!now.equals(participant)) participant = now;
        return now;
    }

    public Dialect dialect() {
        return dialect;
    }

    public boolean isOpen() {
        return open.get();
    }

    /** Sends what the dialect has to say about the event. */
    public void send(LiveEvent event) {
        send(event, null);
    }

    /** The same; runs {@code left} once it has left, not at all when the connection breaks before. */
    void send(LiveEvent event, @Nullable Runnable left) {
        var text = dialect.encode(event);
        if (text.isPresent()) send(text.get(), left);
        else if (left != null) left.run();
    }

    public void send(String text) {
        send(text, null);
    }

    private void send(String text, @Nullable Runnable left) {
        if (!open.get()) return;
        long size = (long) FRAME_OVERHEAD + text.length();
        if (pendingBytes.addAndGet(size) > maxPendingBytes) {
            close(CloseCodes.TOO_SLOW, "You read too slowly; reconnect and resume.");
            return;
        }
        outlet.send(text, failure -> {
            pendingBytes.addAndGet(-size);
            if (failure == null && left != null) left.run();
        });
    }

    /** Ends the connection; nothing more is sent. */
    public void close(int code, String reason) {
        if (open.compareAndSet(true, false)) closer.execute(() -> outlet.close(code, reason));
    }

    /** The other side ended it. */
    void closed() {
        open.set(false);
    }

    void heard(Instant at) {
        lastHeard = at;
    }

    Instant lastHeard() {
        return lastHeard;
    }

    void ping() {
        if (open.get()) outlet.ping();
    }
}
