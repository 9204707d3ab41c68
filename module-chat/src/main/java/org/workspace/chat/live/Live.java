package org.workspace.chat.live;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.microprofile.metrics.Timer;
import org.workspace.chat.message.History;
import org.workspace.chat.message.MessagesPosted;
import org.workspace.chat.message.Span;
import org.workspace.chat.person.Participant;
import org.workspace.chat.presence.Presence;
import org.workspace.chat.presence.PresenceView;
import org.workspace.chat.presence.Status;
import org.workspace.chat.read.ReadMoved;
import org.workspace.chat.room.RoomService;
import org.workspace.chat.room.RoomView;
import org.workspace.platform.session.LiveSessions;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.metrics.Metrics;

/**
 * Everybody who is connected, and what they are told.
 *
 * <p>A token that expires does not end a connection: it was opened by a session, and the end of that session ends it at
 * once. Otherwise every client would have to reconnect each quarter of an hour, all of them after a restart at the same
 * moment.
 */
@Component
public class Live {
    private static final int PAGE = 100;

    private final RoomService rooms;
    private final History history;
    private final LiveLimits limits;
    private final LiveThreads threads;
    private final Clock clock;
    private final Timer fanOut;
    private final Presence presence;
    private final Typists typists;
    private final Map<String, LiveRoom> liveRooms = new ConcurrentHashMap<>();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    @Inject
    Live(RoomService rooms, History history, LiveLimits limits, LiveThreads threads, Clock clock, Metrics metrics) {
        this.rooms = rooms;
        this.history = history;
        this.limits = limits;
        this.threads = threads;
        this.clock = clock;
        this.fanOut = metrics.timer(
                "workspace_chat_fan_out",
                "How long it took to hand the messages of one commit to the connections of everybody in the room.");
        this.presence = new Presence(limits.namedAtMost());
        this.typists = new Typists(limits.typingFor());
    }

    /** Takes a client in and sends it the first frame. When this fails, nothing of the client stays. */
    public Connection open(Participant participant, Dialect dialect, Outlet outlet) {
        var connection = new Connection(
                participant, dialect, outlet, limits.maxPendingBytes(), threads.background(), clock.instant());
        try {
            welcome(connection);
        } catch (RuntimeException | Error e) {
            closed(connection);
            throw e;
        }
        if (!connection.isOpen()) closed(connection); // it was cut before it was known
        return connection;
    }

    private void welcome(Connection connection) {
        var participant = connection.participant();
        var known = rooms.asSeenBy(participant.person().id());
        var joined = known.stream().map(room -> join(connection, room)).toList();
        presence.arrive(connection, participant.person(), view -> {
            connection.send(new LiveEvent.Ready(participant.person(), joined, view));
            connections.add(connection);
        });
        threads.later(limits.resumeWithin(), () -> flow(connection));
        if (LiveSessions.shared().isEnded(participant.sessionId())) endSession(participant.sessionId());
    }

    /** The client is gone. */
    public void closed(Connection connection) {
        connection.closed();
        connections.remove(connection);
        liveRooms.values().forEach(room -> room.leave(connection));
        var account = connection.participant().person().id();
        presence.leave(connection, account);
        if (connections.stream().noneMatch(isOf(account))) typists.left(account).forEach(this::tellOthers);
    }

    /** A sign of life. */
    public void heard(Connection connection) {
        connection.heard(clock.instant());
    }

    /** The client has said its first word, and it was not what it missed: from now on it is in the flow of every room. */
    public void flow(Connection connection) {
        liveRooms.values().forEach(room -> room.flow(connection));
    }

    /** Sends what the client missed in the room after that sequence. */
    public void resume(Connection connection, String room, long after) {
        liveRoom(room).resume(connection, after);
    }

    public void typing(Connection connection, String room, boolean typing) {
        liveRoom(room);
        var person = connection.participant().person();
        boolean news = typing ? typists.started(room, person, clock.instant()) : typists.stopped(room, person);
        if (news) tellOthers(new LiveEvent.Typing(room, person, typing));
    }

    public void becomes(Connection connection, Status status) {
        presence.becomes(connection, connection.participant().person().id(), status);
    }

    /** Who is here now. */
    public PresenceView present() {
        return presence.view();
    }

    /** For those who look; only this class changes it. */
    public Presence presence() {
        return presence;
    }

    void posted(@Observes MessagesPosted posted) {
        fanOut.time(() -> liveRoom(posted.room()).posted(posted.messages()));
        for (var message : posted.messages()) {
            if (typists.stopped(posted.room(), message.author()))
                tellOthers(new LiveEvent.Typing(posted.room(), message.author(), false));
        }
    }

    void read(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReadMoved moved) {
        tell(new LiveEvent.Read(moved.room(), moved.sequence()), isOf(moved.accountId()));
    }

    /** Announces who came and went since the last time. */
    void announcePresence() {
        presence.announce(change -> tell(new LiveEvent.PresenceMoved(change, presence.view()), everybody -> true));
    }

    void forgetTypists() {
        typists.expired(clock.instant()).forEach(this::tellOthers);
    }

    /** Keeps the sessions of those connected alive, asks for signs of life and gives up those who gave none. */
    void sweep() {
        var deadline = clock.instant().minus(limits.silentFor());
        for (var connection : connections) {
            var session = connection.participant().sessionId();
            if (LiveSessions.shared().isEnded(session)) {
                endSession(session);
            } else if (connection.lastHeard().isBefore(deadline)) {
                connection.close(CloseCodes.SILENT, "Nothing was heard from you.");
            } else {
                LiveSessions.shared().seen(session, connection.lastHeard());
                connection.ping();
            }
        }
    }

    void endSession(UUID sessionId) {
        connections.stream()
                .filter(connection -> connection.participant().sessionId().equals(sessionId))
                .forEach(connection -> connection.close(CloseCodes.SESSION_ENDED, "Your session has ended."));
    }

    void closeAll() {
        connections.forEach(connection -> connection.close(CloseCodes.RESTARTING, "The chat restarts; reconnect."));
    }

    /** How many connections are open. */
    public int connected() {
        return connections.size();
    }

    private RoomView join(Connection connection, RoomView room) {
        long last = liveRoom(room.key()).join(connection);
        return new RoomView(room.key(), room.name(), last, room.lastRead());
    }

    /** The room's flow; made at first use. Its number may lag behind the database then, never run ahead. */
    private LiveRoom liveRoom(String key) {
        var room = liveRooms.get(key);
        if (room != null) return room;
        long last = rooms.lastSequence(key);
        return liveRooms.computeIfAbsent(
                key,
                k -> new LiveRoom(
                        k,
                        last,
                        after -> history.page(k, Span.after(after, PAGE)).items(),
                        limits.resumeAtMost(),
                        threads.background()));
    }

    private void tellOthers(LiveEvent.Typing event) {
        tell(event, isOf(event.person().id()).negate());
    }

    private void tell(LiveEvent event, Predicate<Connection> whom) {
        var frame = new Frame(event);
        for (var connection : connections) if (whom.test(connection)) frame.sendTo(connection);
    }

    private static Predicate<Connection> isOf(UUID accountId) {
        return connection -> connection.participant().person().id().equals(accountId);
    }
}
