package org.workspace.chat.live;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.workspace.chat.message.MessageView;

/**
 * The live flow of one room.
 *
 * <p>Knows for each connection which messages it was given, always a stretch without gaps, and gives each message at
 * most once. A connection is either in the flow, or outside and catching up; it goes over to the flow under this room's
 * lock when it has everything up to the newest, so that nothing falls between the two. Any thread.
 */
final class LiveRoom {
    private static final System.Logger LOG = System.getLogger(LiveRoom.class.getName());
    private static final long NEVER = Long.MAX_VALUE;

    /** How the history is read: messages of this room after a sequence, oldest first, a page of them. */
    interface Pages {
        List<MessageView> after(long sequence);
    }

    /** The stretch of messages that a connection was given: those after {@code low} up to {@code high}. */
    private static final class Place {
        private long low;
        private long high;
        private volatile boolean flowing;
        private volatile boolean catchingUp;
        private long again = NEVER;

        private Place(long sequence) {
            low = sequence;
            high = sequence;
        }
    }

    private final String key;
    private final Pages pages;
    private final int resumeAtMost;
    private final Executor background;
    private final Map<Connection, Place> places = new ConcurrentHashMap<>();
    private long last;

    /** @param last the newest message of the room, or an earlier one */
    LiveRoom(String key, long last, Pages pages, int resumeAtMost, Executor background) {
        this.key = key;
        this.last = last;
        this.pages = pages;
        this.resumeAtMost = resumeAtMost;
        this.background = background;
    }

    /** Adds a connection, outside the flow for now. It will be given every message after the returned sequence. */
    synchronized long join(Connection connection) {
        places.put(connection, new Place(last));
        return last;
    }

    synchronized void leave(Connection connection) {
        places.remove(connection);
    }

    /**
     * Gives new messages to those in the flow, and before them those that were stored but never announced. Called in
     * the room's order, by one thread, which may wait for the database.
     *
     * @throws RuntimeException when what is missing cannot be read; nothing newer was given out then
     */
    void posted(List<MessageView> messages) {
        for (var message : messages) {
            while (message.sequence() > newest() + 1) if (!giveOutNextPage()) break;
            giveOut(message);
        }
    }

    /** Whether there was any. */
    private boolean giveOutNextPage() {
        var page = pages.after(newest());
        page.forEach(this::giveOut);
        return !page.isEmpty();
    }

    private synchronized void giveOut(MessageView message) {
        if (message.sequence() <= last) return;
        last = message.sequence();
        var frame = new Frame(new LiveEvent.NewMessage(message));
        places.forEach((connection, place) -> {
            if (!place.flowing || message.sequence() <= place.high) return;
            place.high = message.sequence();
            frame.sendTo(connection);
        });
    }

    /**
     * Puts a new connection into the flow, unless it is there or catches up. Asked at every frame of a client, so only
     * the first one waits for the messages that are being given out.
     */
    void flow(Connection connection) {
        var place = places.get(connection);
        if (place == null || place.flowing || place.catchingUp) return;
        synchronized (this) {
            if (!place.flowing && !place.catchingUp) catchUp(connection, place, place.high, false);
        }
    }

    /** Gives the connection what it missed after that sequence, then puts it into the flow and says so. */
    synchronized void resume(Connection connection, long after) {
        var place = places.get(connection);
        if (place == null) return;
        long from = Math.min(after, last);
        if (place.catchingUp) place.again = Math.min(place.again, from);
        else catchUp(connection, place, from, true);
    }

    private void catchUp(Connection connection, Place place, long from, boolean asked) {
        place.flowing = false;
        place.catchingUp = true;
        new CatchUp(connection, place, from, asked).step();
    }

    /** Sends one connection what it lacks, page by page. Nobody else moves its place meanwhile. */
    private final class CatchUp {
        private final Connection connection;
        private final Place place;
        private final boolean asked;
        private final long from;
        private long cursor;
        private int sent;

        private CatchUp(Connection connection, Place place, long from, boolean asked) {
            this.connection = connection;
            this.place = place;
            this.from = from;
            this.cursor = from;
            this.asked = asked;
        }

        /** Ends when nothing lacks any more, else has the next page sent in the background. */
        private void step() {
            synchronized (LiveRoom.this) {
                if (cursor >= place.low) cursor = Math.max(cursor, place.high); // it has those between
                if (cursor >= last) finish(true);
                else if (sent >= resumeAtMost) finish(false);
                else background.execute(this::page);
            }
        }

        private void finish(boolean complete) {
            place.low = complete ? Math.min(place.low, from) : last;
            place.high = Math.max(cursor, last);
            place.catchingUp = false;
            place.flowing = true;
            if (asked || !complete) connection.send(new LiveEvent.Resumed(key, cursor, complete));
            long next = place.again;
            place.again = NEVER;
            if (next != NEVER) catchUp(connection, place, next, true);
        }

        /** Sends one page, and goes on once it has left: a slow reader is given no more than it takes. */
        private void page() {
            try {
                long known = newest();
                var page = pages.after(cursor);
                cursor = page.isEmpty()
                        ? Math.max(cursor, known)
                        : page.get(page.size() - 1).sequence();
                send(page.stream().filter(this::isLacking).toList());
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "What a client missed in " + key + " could not be read", e);
                connection.close(CloseCodes.RESTARTING, "What you missed cannot be read now; reconnect.");
            }
        }

        private void send(List<MessageView> page) {
            if (page.isEmpty()) {
                step();
                return;
            }
            sent += page.size();
            Runnable goOn = () -> background.execute(this::step);
            for (int i = 0; i < page.size(); i++) {
                var left = i == page.size() - 1 ? goOn : null;
                connection.send(new LiveEvent.NewMessage(page.get(i)), left);
            }
        }

        private boolean isLacking(MessageView message) {
            return message.sequence() <= place.low || message.sequence() > place.high;
        }
    }

    private synchronized long newest() {
        return last;
    }
}
