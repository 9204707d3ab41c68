package org.workspace.client.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workspace.client.account.AccountView;
import org.workspace.client.chat.Frames.Message;
import org.workspace.client.chat.Frames.Who;
import org.workspace.client.connection.CallFailed;
import org.workspace.client.connection.ProblemKey;
import org.workspace.client.connection.ServerApi;

/**
 * The chat's contract in memory, behind a network whose every step the test decides: frames wait in both directions until
 * delivered, may be doubled or swapped, and are lost when the connection is cut.
 */
final class FakeServer implements Wire, History {
    static final AccountView ALEX = new AccountView(UUID.randomUUID(), 1, "Alex", false);
    static final Who ROBIN = new Who(UUID.randomUUID(), "Robin", "online");

    final List<Message> stored = new ArrayList<>();
    final List<String> received = new ArrayList<>();
    boolean reachable = true;
    boolean silent;
    int opened;
    long lastRead;
    int resumeLimit = 1_000;
    private final Map<UUID, Message> byId = new LinkedHashMap<>();
    private Connection connection;
    private String lastFrame = "";

    @Override
    public void open(Listener listener) {
        opened++;
        if (!reachable) {
            listener.closed(1006);
            return;
        }
        connection = new Connection(listener);
        listener.opened(connection);
        connection.say("""
                {"type":"ready","account":{"id":"%s","number":1,"name":"Alex"},"maxLength":20,"future":1,
                 "rooms":[{"key":"general","name":"General","lastSequence":%d,"lastRead":%d}],
                 "presence":{"count":2,"accounts":[{"id":"%s","number":2,"name":"Robin","status":"away"}]}}""".formatted(ALEX.id(), stored.size(), lastRead, ROBIN.id()));
    }

    @Override
    public Page before(String room, Long sequence) throws CallFailed {
        if (!reachable) throw new CallFailed.Unreachable(ProblemKey.UNREACHABLE, "test", null);
        var earlier = stored.stream()
                .filter(message -> sequence == null || message.sequence() < sequence)
                .toList();
        var page = earlier.subList(Math.max(0, earlier.size() - PAGE), earlier.size());
        return new Page(page, earlier.size() > PAGE ? String.valueOf(page.get(0).sequence()) : null);
    }

    /** Somebody else writes. */
    void post(String text) {
        publish(store(UUID.randomUUID(), ROBIN, text));
    }

    /** An administrator deletes: nobody is told. */
    void delete(long sequence) {
        stored.removeIf(message -> message.sequence() == sequence);
    }

    void say(String frame) {
        if (connection != null) connection.say(frame);
    }

    /** Loses what is on its way in both directions. */
    void cut() {
        if (connection == null) return;
        var gone = connection;
        connection = null;
        gone.listener.closed(1006);
    }

    /** What the client said last on any connection, whether it arrived or not. */
    String lastFrame() {
        return lastFrame;
    }

    /** The server handles one frame. */
    boolean serverReads() throws JsonProcessingException {
        if (connection == null || connection.toServer.isEmpty()) return false;
        handle(connection.toServer.removeFirst());
        return true;
    }

    boolean clientReads() {
        if (connection == null || connection.toClient.isEmpty()) return false;
        var listener = connection.listener;
        listener.text(connection.toClient.removeFirst());
        return true;
    }

    /** Until nothing is on its way any more. */
    void settle() {
        try {
            while (serverReads() || clientReads()) {
                // each step may cause the next
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    void doubleNextFrame() {
        if (connection != null && !connection.toClient.isEmpty() && isMessage(connection.toClient.getFirst())) {
            connection.toClient.addFirst(connection.toClient.getFirst());
        }
    }

    void swapNextFrames() {
        if (connection == null || connection.toClient.size() < 2) return;
        var queue = connection.toClient;
        if (isMessage(queue.get(0)) && isMessage(queue.get(1))) queue.add(1, queue.removeFirst());
    }

    private static boolean isMessage(String frame) {
        return frame.contains("message.new") || frame.contains("message.ack");
    }

    private void handle(String text) throws JsonProcessingException {
        var frame = ServerApi.JSON.readTree(text);
        var type = frame.path("type").asText();
        received.add(type);
        switch (type) {
            case "message.send" -> send(frame);
            case "resume" -> resume(frame.path("after").asLong());
            case "read" -> lastRead = Math.max(lastRead, frame.path("sequence").asLong());
            default -> {}
        }
    }

    private void send(JsonNode frame) {
        var id = UUID.fromString(frame.path("clientId").asText());
        var text = frame.path("text").asText();
        if (text.startsWith("forbidden")) {
            say("{\"type\":\"error\",\"code\":\"invalid-field\",\"message\":\"No\",\"clientId\":\"" + id + "\"}");
            return;
        }
        var known = byId.get(id);
        var message = known == null ? store(id, new Who(ALEX.id(), ALEX.username(), null), text) : known;
        say("{\"type\":\"message.ack\",\"clientId\":\"%s\",\"message\":%s}".formatted(id, json(message)));
        if (known == null) publish(message);
    }

    private void resume(long after) {
        var missed =
                stored.stream().filter(message -> message.sequence() > after).toList();
        missed.stream().limit(resumeLimit).forEach(this::publish);
        say("{\"type\":\"resumed\",\"room\":\"general\",\"lastSequence\":%d,\"complete\":%b}"
                .formatted(stored.size(), missed.size() <= resumeLimit));
    }

    private Message store(UUID id, Who author, String text) {
        var sequence = stored.isEmpty() ? 1 : stored.get(stored.size() - 1).sequence() + 1;
        var message = new Message(id, "general", sequence, author, text, Instant.parse("2026-11-23T08:00:00Z"));
        stored.add(message);
        byId.put(id, message);
        return message;
    }

    private void publish(Message message) {
        say("{\"type\":\"message.new\",\"message\":" + json(message) + "}");
    }

    private static String json(Message message) {
        try {
            return ServerApi.JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private final class Connection implements Line {
        private final Listener listener;
        private final LinkedList<String> toServer = new LinkedList<>();
        private final LinkedList<String> toClient = new LinkedList<>();

        Connection(Listener listener) {
            this.listener = listener;
        }

        void say(String frame) {
            toClient.add(frame);
        }

        @Override
        public void send(String frame) {
            toServer.add(frame);
            lastFrame = frame;
        }

        @Override
        public void ping() {
            if (!silent) listener.pong();
        }

        @Override
        public void abort() {
            if (connection == this) connection = null;
        }
    }
}
