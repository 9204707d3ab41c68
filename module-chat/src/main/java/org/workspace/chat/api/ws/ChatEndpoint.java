package org.workspace.chat.api.ws;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.live.Outlet;

/** The chat's WebSocket. One instance for each connection. */
@Dependent
@ServerEndpoint(value = "/ws", configurator = SocketConfigurator.class)
public class ChatEndpoint {
    private static final System.Logger LOG = System.getLogger(ChatEndpoint.class.getName());

    /** Above this the container hangs up (1009); between our own limit and this there is an error frame. */
    static final int CONTAINER_LIMIT = 128 * 1024;

    private final ChatServices services;
    private final CurrentDialect dialect;
    private volatile @Nullable Conversation conversation;

    @Inject
    ChatEndpoint(ChatServices services, CurrentDialect dialect) {
        this.services = services;
        this.dialect = dialect;
    }

    @OnOpen
    public void opened(Session session) {
        session.setMaxIdleTimeout(0); // silence is judged by our own pings
        var outlet = services.outlet(session);
        services.takeIn(outlet, () -> takeIn(session, outlet));
    }

    private void takeIn(Session session, Outlet outlet) {
        if (session.getUserPrincipal() instanceof Visitor.Admitted visitor) {
            var connection = services.live().open(visitor.participant(), dialect, outlet);
            conversation = new Conversation(services, connection);
            if (!session.isOpen()) closed();
        } else {
            var reason = session.getUserPrincipal() instanceof Visitor.Refused refused ? refused.reason() : "Sign in.";
            services.refuse(outlet, reason);
        }
    }

    @OnMessage(maxMessageSize = CONTAINER_LIMIT)
    public void received(String frame) {
        services.countFrame();
        var current = conversation;
        if (current != null) current.received(frame);
    }

    @OnMessage(maxMessageSize = CONTAINER_LIMIT)
    public void received(ByteBuffer frame) {
        received(""); // no frame of ours is binary: answered as malformed
    }

    @OnMessage
    public void received(PongMessage pong) {
        var current = conversation;
        if (current != null) services.live().heard(current.connection());
    }

    @OnClose
    public void closed() {
        var current = conversation;
        if (current != null) services.live().closed(current.connection());
    }

    @OnError
    public void failed(Throwable failure) {
        LOG.log(Level.DEBUG, "A WebSocket failed", failure);
    }
}
