package org.workspace.client.chat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workspace.client.account.AccountView;
import org.workspace.client.app.Alarm;
import org.workspace.client.app.UiTasks;
import org.workspace.client.chat.Frames.Acknowledged;
import org.workspace.client.chat.Frames.Arrived;
import org.workspace.client.chat.Frames.Failed;
import org.workspace.client.chat.Frames.FromServer;
import org.workspace.client.chat.Frames.Moved;
import org.workspace.client.chat.Frames.OthersTyping;
import org.workspace.client.chat.Frames.Presence;
import org.workspace.client.chat.Frames.Read;
import org.workspace.client.chat.Frames.ReadElsewhere;
import org.workspace.client.chat.Frames.Ready;
import org.workspace.client.chat.Frames.Resumed;
import org.workspace.client.chat.Frames.Room;
import org.workspace.client.chat.Timeline.Arrival;
import org.workspace.client.connection.Link;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.ProblemKey;

/**
 * One account in the room, from signing in to signing out. After each connect it first catches up with what was missed,
 * then lets the outbox go. Event thread only.
 */
final class Conversation implements ChatSocket.Listener, Feed.Watcher {
    static final String ROOM = ChatModel.ROOM;
    private static final System.Logger LOG = System.getLogger(Conversation.class.getName());
    private static final Duration TELL_READ_AFTER = Duration.ofMillis(300);

    private final UiTasks tasks;
    private final Clock clock;
    private Person me;
    private final Kept kept;
    private final Watcher watcher;
    private final ChatSocket socket;
    private final Feed feed;
    private final Sender sender;
    private final Typists typists;
    private final TypingNotice notice;
    private final Roster roster = new Roster();
    private final ReadMark mark = new ReadMark();
    /** Stored, but not yet reached by the timeline: shown all the same, for it must not vanish in between. */
    private final Map<UUID, ChatLine> ahead = new LinkedHashMap<>();

    private Link link = Link.CONNECTING;
    private Alarm.Cancel reading = () -> {};
    private int maxLength = ChatState.DEFAULT_MAX_LENGTH;
    private boolean visible;
    private boolean following = true;
    private long toldRead;
    private boolean away;
    private boolean stale;
    private boolean closed;

    /** What is on disk for this account. */
    record Kept(Outbox outbox, Drafts drafts) {}

    /** What it speaks to the server through. */
    record Server(Wire wire, BackOff backOff, History history) {}

    /** Event thread. */
    interface Watcher {
        void changed(ChatState state);

        /** Somebody else's message came while nobody looked. */
        void arrived(ChatLine line);
    }

    Conversation(UiTasks tasks, Clock clock, AccountView account, Server server, Kept kept, Watcher watcher) {
        this.tasks = tasks;
        this.clock = clock;
        this.me = new Person(account.id(), account.username(), false);
        this.kept = kept;
        this.watcher = watcher;
        socket = new ChatSocket(tasks, server.wire(), server.backOff(), this);
        feed = new Feed(tasks, socket, server.history(), account.id(), this);
        sender = new Sender(tasks, socket, kept.outbox(), ROOM);
        typists = new Typists(tasks, this::changed);
        notice = new TypingNotice(clock, socket, ROOM);
    }

    void start() {
        changed();
        socket.start();
    }

    void close() {
        closed = true;
        reading.cancel();
        tellRead();
        socket.close();
        feed.disconnected();
        sender.stop();
        typists.clear();
        kept.drafts().save();
        kept.outbox().close();
    }

    /** The account is called otherwise: the others see it by a connection under the new name. */
    void renamed(String name) {
        if (name.equals(me.name())) return;
        me = new Person(me.id(), name, me.away());
        socket.introduceAgain();
        changed();
    }

    void reconnectNow() {
        socket.connectNow();
    }

    void send(String typed) {
        var text = sendable(typed);
        if (text.isEmpty()) return;
        var id = UuidCreator.getTimeOrderedEpoch();
        if (text.codePointCount(0, text.length()) > maxLength) {
            kept.outbox().addRefused(id, text, clock.instant(), Problem.of(ProblemKey.MESSAGE_TOO_LONG, maxLength));
        } else {
            kept.outbox().add(id, text, clock.instant(), sender::next);
        }
        kept.drafts().put(ROOM, "");
        notice.stopped();
        mark.removeSeparator();
        changed();
    }

    /** The server refuses other control characters, which come with text pasted from elsewhere and are never seen. */
    private static String sendable(String typed) {
        return typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }

    void draftChanged(String text) {
        kept.drafts().put(ROOM, text);
        notice.typed(text);
    }

    void loadOlder() {
        feed.loadOlder();
    }

    void visible(boolean now) {
        if (now == visible) return;
        visible = now;
        if (now) {
            looked();
        } else {
            mark.removeSeparator();
        }
        changed();
    }

    /** Whether the newest message is in view: what comes while the reader is further up is not read yet. */
    void following(boolean now) {
        if (now == following) return;
        following = now;
        looked();
        changed();
    }

    void away(boolean now) {
        if (now == away) return;
        away = now;
        tellPresence();
    }

    void retry(UUID id) {
        kept.outbox().retry(id);
        sender.next();
        changed();
    }

    void discard(UUID id) {
        kept.outbox().remove(id);
        sender.next();
        changed();
    }

    @Override
    public void link(Link now) {
        if (now != Link.ONLINE && link == Link.ONLINE) disconnected();
        link = now;
        changed();
    }

    @Override
    public void frame(FromServer frame) {
        if (frame instanceof Ready ready) {
            ready(ready);
        } else if (frame instanceof Arrived arrived) {
            arrived(feed.line(arrived.message()));
        } else if (frame instanceof Acknowledged answer) {
            acknowledged(answer);
        } else if (frame instanceof Resumed resumed) {
            feed.resumed(resumed);
        } else if (frame instanceof OthersTyping typing) {
            typing(typing);
        } else if (frame instanceof Moved moved) {
            roster.moved(moved);
        } else if (frame instanceof ReadElsewhere read) {
            readElsewhere(read.sequence());
        } else if (frame instanceof Failed failed && !sender.failed(failed)) {
            LOG.log(Level.INFO, "The chat refused something: {0} {1}", failed.code(), failed.message());
        }
        changed();
    }

    /** What a page shows as stored waits no longer: its answer was lost, or its client was killed before it came. */
    @Override
    public void loaded() {
        forgetReached();
        var outbox = kept.outbox();
        outbox.items().stream()
                .map(Outbox.Item::id)
                .filter(feed.timeline()::containsId)
                .forEach(sender::stored);
        changed();
    }

    @Override
    public void caughtUp() {
        forgetReached();
        looked();
        sender.begin();
        changed();
    }

    /** Shows the state in one go when the event thread gets to it, however much has changed until then. */
    @Override
    public void changed() {
        if (stale) return;
        stale = true;
        tasks.onEventThread(() -> {
            stale = false;
            if (!closed) watcher.changed(state());
        });
    }

    private void ready(Ready ready) {
        if (ready.maxLength() > 0) maxLength = ready.maxLength();
        ready.rooms().stream()
                .filter(room -> ROOM.equals(room.key()))
                .mapToLong(Room::lastRead)
                .forEach(this::readElsewhere);
        roster.start(ready.presence());
        if (away) tellPresence();
        feed.connected();
    }

    private void disconnected() {
        feed.disconnected();
        sender.stop();
        notice.forget();
        typists.clear();
        roster.clear();
        reading.cancel();
    }

    private void arrived(ChatLine line) {
        var wasCaughtUp = feed.caughtUp();
        var arrival = feed.arrived(line);
        if (line.mine() && kept.outbox().contains(line.id())) {
            if (arrival == Arrival.HELD) ahead.put(line.id(), line);
            sender.stored(line.id());
        }
        forgetReached();
        typists.stopped(line.author().id());
        if (arrival != Arrival.APPENDED || line.mine() || !wasCaughtUp) return;
        if (looking()) {
            read();
        } else {
            mark.separate(feed.timeline());
            if (!visible) watcher.arrived(line);
        }
    }

    private void acknowledged(Acknowledged answer) {
        var line = feed.line(answer.message());
        if (line.sequence() == feed.timeline().last() + 1) {
            feed.arrived(line);
        } else if (line.sequence() > feed.timeline().last()) {
            ahead.put(line.id(), line);
        }
        sender.stored(answer.clientId());
        if (looking()) read();
    }

    private void forgetReached() {
        ahead.values().removeIf(line -> line.sequence() <= feed.timeline().last());
    }

    private void typing(OthersTyping typing) {
        var who = typing.account();
        if (who.id().equals(me.id())) return;
        if (typing.typing()) {
            typists.typing(who.id(), who.name());
        } else {
            typists.stopped(who.id());
        }
    }

    private void readElsewhere(long sequence) {
        toldRead = sequence;
        mark.advance(sequence);
        if (!visible && mark.separator() <= mark.read()) mark.removeSeparator();
    }

    /** What came while nobody looked gets its separator, and counts as read when somebody looks now. */
    private void looked() {
        if (!feed.caughtUp()) return;
        mark.separate(feed.timeline());
        if (looking()) mark.advance(feed.timeline().last());
        tellReadSoon();
    }

    private boolean looking() {
        return visible && following;
    }

    private void read() {
        mark.advance(feed.timeline().last());
        tellReadSoon();
    }

    private void tellReadSoon() {
        if (mark.read() <= toldRead) return;
        reading.cancel();
        reading = tasks.after(TELL_READ_AFTER, this::tellRead);
    }

    /** Also what was read just before the last connection broke, which the server cannot know. */
    private void tellRead() {
        if (mark.read() <= toldRead || !feed.caughtUp()) return;
        toldRead = mark.read();
        socket.send(new Read(ROOM, toldRead));
    }

    private void tellPresence() {
        socket.send(new Presence(away ? "away" : "online"));
    }

    /** As it is now, also what the next {@link Watcher#changed} will only tell. */
    ChatState state() {
        return new ChatState(
                link,
                lines(),
                feed.loadingOlder(),
                feed.timeline().atStart(),
                roster.people(),
                roster.count(),
                typists.names(),
                looking() ? 0 : mark.unread(feed.timeline()),
                mark.separator(),
                kept.drafts().get(ROOM),
                maxLength);
    }

    private List<ChatLine> lines() {
        var lines = new ArrayList<>(feed.timeline().lines());
        lines.addAll(ahead.values());
        kept.outbox().items().forEach(item -> lines.add(waiting(item)));
        return List.copyOf(lines);
    }

    private ChatLine waiting(Outbox.Item item) {
        var delivery = item.refusal() == null ? Delivery.WAITING : Delivery.REFUSED;
        return new ChatLine(item.id(), 0, me, item.text(), item.at(), true, delivery, item.refusal());
    }
}
