package org.workspace.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One side of a chat, over a WebSocket. Keeps every frame it got. */
final class ChatPartner implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private volatile int closeCode = -1;

    private ChatPartner(URI address, String token) {
        try {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Authorization", "Bearer " + token)
                    .buildAsync(address, new Receiver())
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException("No WebSocket at " + address, e);
        }
    }

    /** Connected and greeted. */
    static ChatPartner connect(URI address, String token) {
        var partner = new ChatPartner(address, token);
        partner.awaitFrame("ready");
        return partner;
    }

    void send(Object frame) {
        try {
            socket.sendText(JSON.writeValueAsString(frame), true).join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode awaitFrame(String type) {
        return await().atMost(PATIENCE).until(() -> first(type), frame -> frame != null);
    }

    /** The texts of the messages that came, in the order they came. */
    List<String> texts() {
        return frames.stream()
                .filter(frame -> frame.at("/type").asText().equals("message.new"))
                .map(frame -> frame.at("/message/text").asText())
                .toList();
    }

    /** The code the server closed with; -1 while it did not. */
    int closeCode() {
        return closeCode;
    }

    private @Nullable JsonNode first(String type) {
        return frames.stream()
                .filter(frame -> frame.at("/type").asText().equals(type))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                frames.add(parse(partial.toString()));
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closeCode = code;
            return null;
        }

        private JsonNode parse(String text) {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
