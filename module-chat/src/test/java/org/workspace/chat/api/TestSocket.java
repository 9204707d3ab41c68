package org.workspace.chat.api;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A WebSocket client that keeps every frame until the test asks for it. */
final class TestSocket implements AutoCloseable, WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE = 20;

    private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    /** Opens a socket at a path below {@code base}; headers in pairs. */
    static TestSocket open(URI base, String path, Map<String, String> headers) throws Exception {
        var opened = new TestSocket();
        var builder = CLIENT.newWebSocketBuilder();
        headers.forEach(builder::header);
        var address = URI.create(base.resolve(path).toString().replaceFirst("^http", "ws"));
        try {
            opened.socket = builder.buildAsync(address, opened).get(PATIENCE, SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception reason) throw reason;
            throw e;
        }
        return opened;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(json(partial.toString()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }

    TestSocket send(Object frame) throws Exception {
        socket.sendText(frame instanceof String text ? text : JSON.writeValueAsString(frame), true)
                .get(PATIENCE, SECONDS);
        return this;
    }

    void sendBinary(byte[] frame) throws Exception {
        socket.sendBinary(ByteBuffer.wrap(frame), true).get(PATIENCE, SECONDS);
    }

    /** The next frame of that type; others before it are dropped. */
    JsonNode next(String type) throws InterruptedException {
        return next(frame -> frame.at("/type").asText().equals(type), type);
    }

    /** The next message with that text. */
    JsonNode message(String text) throws InterruptedException {
        return next(
                        frame -> frame.at("/type").asText().equals("message.new")
                                && frame.at("/message/text").asText().equals(text),
                        "message " + text)
                .at("/message");
    }

    JsonNode next(Predicate<JsonNode> wanted, String what) throws InterruptedException {
        var dropped = new ArrayList<String>();
        long deadline = System.nanoTime() + SECONDS.toNanos(PATIENCE);
        while (System.nanoTime() < deadline) {
            var frame = frames.poll(1, SECONDS);
            if (frame == null) continue;
            if (wanted.test(frame)) return frame;
            dropped.add(shortened(frame.toString()));
        }
        throw new AssertionError("No " + shortened(what) + " but " + dropped);
    }

    /** All frames up to one of that type, without it. */
    List<JsonNode> until(String type) throws InterruptedException {
        var before = new ArrayList<JsonNode>();
        next(
                frame -> {
                    boolean found = frame.at("/type").asText().equals(type);
                    if (!found) before.add(frame);
                    return found;
                },
                type);
        return before;
    }

    int closeCode() throws Exception {
        try {
            return closed.get(PATIENCE, SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("The server keeps the socket open", e);
        }
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
