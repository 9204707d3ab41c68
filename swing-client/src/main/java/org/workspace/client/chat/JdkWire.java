package org.workspace.client.chat;

import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.Session;
import org.workspace.client.connection.CallFailed;

/** WebSocket with the session's token. */
final class JdkWire implements Wire {
    private static final System.Logger LOG = System.getLogger(JdkWire.class.getName());
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int LONGEST_FRAME = 4 << 20;
    private static final int UNAUTHORIZED = 401;
    private static final int TOKEN_REFUSED = 4401;
    private static final int ABNORMAL = 1006;

    private final HttpClient http;
    private final Executor background;
    private final Session session;

    JdkWire(HttpClient http, Executor background, Session session) {
        this.http = http;
        this.background = background;
        this.session = session;
    }

    @Override
    public void open(Listener listener) {
        background.execute(() -> {
            try {
                connect(session.accessToken(), listener);
            } catch (CallFailed e) {
                LOG.log(Level.DEBUG, "No token to connect with: {0}", e.getMessage());
                listener.closed(ABNORMAL);
            }
        });
    }

    private void connect(String token, Listener listener) {
        var ears = new Ears(token, listener);
        var opening = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .connectTimeout(CONNECT_TIMEOUT)
                .buildAsync(session.server().socketAt("/chat/ws"), ears);
        var unused = opening.whenComplete((socket, failure) -> {
            if (failure != null) ears.notOpened(failure);
        });
    }

    /** Called by one thread at a time, in order: the contract of {@link WebSocket.Listener}. */
    private final class Ears implements WebSocket.Listener {
        private final String token;
        private final Listener listener;
        private final StringBuilder partial = new StringBuilder();

        Ears(String token, Listener listener) {
            this.token = token;
            this.listener = listener;
        }

        void notOpened(Throwable failure) {
            var cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause instanceof WebSocketHandshakeException refused
                    && refused.getResponse().statusCode() == UNAUTHORIZED) {
                session.reject(token);
            }
            LOG.log(Level.DEBUG, "The chat could not be opened: {0}", cause);
            listener.closed(ABNORMAL);
        }

        @Override
        public void onOpen(WebSocket socket) {
            listener.opened(new JdkLine(socket, listener));
            socket.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            if (partial.length() + data.length() > LONGEST_FRAME) {
                socket.abort();
                listener.closed(ABNORMAL);
                return null;
            }
            partial.append(data);
            if (last) {
                listener.text(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            listener.pong();
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            if (code == TOKEN_REFUSED) session.reject(token);
            listener.closed(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            LOG.log(Level.DEBUG, "The chat broke: {0}", error.toString());
            listener.closed(ABNORMAL);
        }
    }

    /** The JDK takes one frame at a time: the next one waits for the one before. */
    private static final class JdkLine implements Line {
        private final WebSocket socket;
        private final Listener listener;
        private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

        JdkLine(WebSocket socket, Listener listener) {
            this.socket = socket;
            this.listener = listener;
        }

        @Override
        public void send(String frame) {
            enqueue(() -> socket.sendText(frame, true));
        }

        @Override
        public void ping() {
            enqueue(() -> socket.sendPing(ByteBuffer.allocate(0)));
        }

        @Override
        public void abort() {
            socket.abort();
        }

        private synchronized void enqueue(Supplier<CompletableFuture<WebSocket>> frame) {
            last = last.thenCompose(before -> frame.get()).whenComplete((sent, failure) -> {
                if (failure == null) return;
                socket.abort();
                listener.closed(ABNORMAL);
            });
        }
    }
}
