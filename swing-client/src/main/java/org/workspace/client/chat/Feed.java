package org.workspace.client.chat;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import org.workspace.client.app.Alarm;
import org.workspace.client.app.UiTasks;
import org.workspace.client.chat.Frames.Message;
import org.workspace.client.chat.Frames.Resume;
import org.workspace.client.chat.Frames.Resumed;
import org.workspace.client.chat.Timeline.Arrival;

/**
 * Keeps the timeline whole: loads the latest messages at first, asks for what was missed after each connect and whenever a
 * number is skipped, and loads older ones on demand. Event thread only.
 */
final class Feed {
    private static final System.Logger LOG = System.getLogger(Feed.class.getName());
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(5);
    private static final Duration CATCH_UP_WITHIN = Duration.ofSeconds(20);

    private final UiTasks tasks;
    private final ChatSocket socket;
    private final History history;
    private final Watcher watcher;
    private final UUID me;
    private final Timeline timeline = new Timeline();
    private Alarm.Cancel deadline = () -> {};
    private boolean connected;
    private boolean catchingUp;
    private boolean loadingOlder;
    private int connection;

    /** Event thread. */
    interface Watcher {
        /** Loading older messages has begun or failed. */
        void changed();

        /** A page was put into the timeline. */
        void loaded();

        /** Nothing is missing now. Told after each connect, and after each hole that was filled. */
        void caughtUp();
    }

    Feed(UiTasks tasks, ChatSocket socket, History history, UUID me, Watcher watcher) {
        this.tasks = tasks;
        this.socket = socket;
        this.history = history;
        this.me = me;
        this.watcher = watcher;
    }

    Timeline timeline() {
        return timeline;
    }

    boolean caughtUp() {
        return connected && !catchingUp;
    }

    boolean loadingOlder() {
        return loadingOlder;
    }

    void connected() {
        connected = true;
        connection++;
        if (timeline.loaded()) {
            resume();
        } else {
            loadLatest();
        }
    }

    void disconnected() {
        connected = false;
        connection++;
        catchingUp = false;
        deadline.cancel();
    }

    Arrival arrived(ChatLine line) {
        var arrival = timeline.arrived(line);
        if (arrival == Arrival.HELD && caughtUp()) resume();
        return arrival;
    }

    void resumed(Resumed resumed) {
        if (!catchingUp || !timeline.loaded()) return;
        if (resumed.complete()) {
            deadline.cancel();
            catchingUp = false;
            timeline.complete();
            watcher.caughtUp();
        } else {
            loadLatest();
        }
    }

    void loadOlder() {
        if (loadingOlder || !caughtUp() || timeline.atStart()) return;
        loadingOlder = true;
        watcher.changed();
        var before = timeline.first();
        tasks.run(() -> history.before(Conversation.ROOM, before), page -> older(before, page), this::olderFailed);
    }

    ChatLine line(Message message) {
        return new ChatLine(
                message.id(),
                message.sequence(),
                message.author().person(),
                message.text(),
                message.sentAt(),
                message.author().id().equals(me),
                Delivery.SENT,
                null);
    }

    private void loadLatest() {
        var asked = connection;
        startCatchingUp();
        tasks.run(
                () -> history.before(Conversation.ROOM, null),
                page -> latest(asked, page),
                e -> latestFailed(asked, e));
    }

    private void latest(int asked, History.Page page) {
        if (asked != connection) return;
        timeline.load(page.items().stream().map(this::line).toList(), page.next() == null);
        watcher.loaded();
        resume();
    }

    private void latestFailed(int asked, Exception e) {
        if (asked != connection) return;
        LOG.log(Level.INFO, "The latest messages could not be loaded: {0}", e.getMessage());
        socket.drop();
    }

    private void resume() {
        startCatchingUp();
        socket.send(new Resume(Conversation.ROOM, timeline.last()));
    }

    private void startCatchingUp() {
        catchingUp = true;
        deadline.cancel();
        deadline = tasks.after(CATCH_UP_WITHIN, socket::drop);
    }

    /** A page from before lines that are not shown any more would leave a hole. */
    private void older(long before, History.Page page) {
        loadingOlder = false;
        if (timeline.first() != before) {
            watcher.changed();
            return;
        }
        timeline.loadOlder(page.items().stream().map(this::line).toList(), page.next() == null);
        watcher.loaded();
    }

    private void olderFailed(Exception e) {
        LOG.log(Level.INFO, "Older messages could not be loaded: {0}", e.getMessage());
        tasks.after(BEFORE_NEXT_TRY, () -> {
            loadingOlder = false;
            watcher.changed(); // and the view asks again, if its top is still on the screen
        });
    }
}
