package org.workspace.chat.api.ws;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.microprofile.metrics.Counter;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.live.Outlet;

/** Sends through a WebSocket. Its asynchronous sender keeps the order and does not wait for the reader. */
final class SessionOutlet implements Outlet {
    private static final System.Logger LOG = System.getLogger(SessionOutlet.class.getName());
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final Session session;
    private final Counter sent;

    SessionOutlet(Session session, Counter sent) {
        this.session = session;
        this.sent = sent;
    }

    @Override
    public void send(String text, Consumer<@Nullable Throwable> done) {
        sent.inc();
        try {
            session.getAsyncRemote().sendText(text, result -> done.accept(result.getException()));
        } catch (RuntimeException e) { // closed meanwhile
            done.accept(e);
        }
    }

    @Override
    public void ping() {
        try {
            session.getAsyncRemote().sendPing(NOTHING.duplicate());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "A ping was not sent", e);
        }
    }

    @Override
    public void close(int code, String reason) {
        try {
            session.close(new CloseReason(CloseCodes.getCloseCode(code), reason));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "A WebSocket was closed already", e);
        }
    }
}
