package org.workspace.client.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.workspace.client.app.Alarm;
import org.workspace.client.app.UiTasks;
import org.workspace.client.chat.Frames.FromServer;
import org.workspace.client.chat.Frames.Ready;
import org.workspace.client.chat.Frames.ToServer;
import org.workspace.client.connection.Link;

/**
 * Keeps a connection to the chat from {@link #start} to {@link #close}: connects again after every loss, for ever, and
 * notices when the other side has silently gone. Event thread only.
 */
final class ChatSocket {
    private static final System.Logger LOG = System.getLogger(ChatSocket.class.getName());
    private static final Duration PING_EVERY = Duration.ofSeconds(25);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration READY_WITHIN = Duration.ofSeconds(20);
    private static final Duration STABLE_AFTER = Duration.ofSeconds(5);
    private static final int FAILURES_UNTIL_OFFLINE = 3;

    private final UiTasks tasks;
    private final Wire wire;
    private final BackOff backOff;
    private final Listener listener;
    private @Nullable Connection current;
    private Alarm.Cancel reconnect = () -> {};
    private boolean closed;

    /** Event thread. */
    interface Listener {
        void link(Link link);

        void frame(FromServer frame);
    }

    ChatSocket(UiTasks tasks, Wire wire, BackOff backOff, Listener listener) {
        this.tasks = tasks;
        this.wire = wire;
        this.backOff = backOff;
        this.listener = listener;
    }

    void start() {
        connect();
    }

    /** The network is back or the user asks: connects without waiting, or makes sure that the connection lives. */
    void connectNow() {
        if (closed) return;
        if (current == null) {
            connect();
        } else {
            current.ask();
        }
    }

    /** Whether it went onto a connection; that it arrived is for an answer to tell. */
    boolean send(ToServer frame) {
        if (current == null || current.line == null) return false;
        current.line.send(Frames.write(frame));
        return true;
    }

    /** Gives up this connection, which does not do what it should, for a new one. */
    void drop() {
        if (current != null) current.lost();
    }

    /** Connects anew and at once, as whoever the session's next token names. */
    void introduceAgain() {
        if (closed || current == null) return;
        current.end();
        connect();
    }

    void close() {
        closed = true;
        reconnect.cancel();
        if (current != null) current.end();
        current = null;
    }

    private void connect() {
        reconnect.cancel();
        current = new Connection();
        listener.link(backOff.failures() < FAILURES_UNTIL_OFFLINE ? Link.CONNECTING : Link.OFFLINE);
        current.begin();
    }

    private void connectLater() {
        var delay = backOff.next();
        LOG.log(Level.DEBUG, "Connecting again in {0}", delay);
        reconnect = tasks.after(delay, () -> {
            if (current == null && !closed) connect();
        });
        listener.link(backOff.failures() < FAILURES_UNTIL_OFFLINE ? Link.CONNECTING : Link.OFFLINE);
    }

    /** One connection; what it says after it was given up is not heard any more. */
    private final class Connection implements Wire.Listener {
        private Wire.@Nullable Line line;
        private Alarm.Cancel watch = () -> {};
        private Alarm.Cancel stable = () -> {};
        private boolean heard;

        void begin() {
            watch = tasks.after(READY_WITHIN, this::lost);
            wire.open(this);
        }

        @Override
        public void opened(Wire.Line opened) {
            tasks.onEventThread(() -> {
                if (current == this) {
                    line = opened;
                } else {
                    opened.abort();
                }
            });
        }

        @Override
        public void text(String frame) {
            onTurn(() -> decoded(frame));
        }

        @Override
        public void pong() {
            onTurn(() -> heard = true);
        }

        @Override
        public void closed(int code) {
            onTurn(this::lost);
        }

        private void onTurn(Runnable task) {
            tasks.onEventThread(() -> {
                if (current == this) task.run();
            });
        }

        private void decoded(String text) {
            heard = true;
            try {
                var frame = Frames.read(text);
                if (frame instanceof Ready) ready();
                listener.frame(frame);
            } catch (JsonProcessingException e) {
                LOG.log(Level.WARNING, "A frame the client cannot read", e);
            }
        }

        private void ready() {
            stable = tasks.after(STABLE_AFTER, () -> {
                if (current == this) backOff.reset();
            });
            watch.cancel();
            watch = tasks.after(PING_EVERY, this::ask);
            listener.link(Link.ONLINE);
        }

        /** A ping, to be answered soon. Without a line the deadline of {@link #begin} stands. */
        private void ask() {
            if (current != this || line == null) return;
            heard = false;
            line.ping();
            watch.cancel();
            watch = tasks.after(ANSWER_WITHIN, this::answered);
        }

        private void answered() {
            if (current != this) return;
            if (heard) {
                watch = tasks.after(PING_EVERY, this::ask);
            } else {
                lost();
            }
        }

        private void lost() {
            if (current != this) return;
            end();
            current = null;
            connectLater();
        }

        private void end() {
            watch.cancel();
            stable.cancel();
            if (line != null) line.abort();
        }
    }
}
