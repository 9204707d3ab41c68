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
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.live.CloseCodes;
import org.workspace.chat.live.Outlet;
import org.workspace.platform.id.Ids;
import org.workspace.platform.web.security.TokenVerifier;

/** The WebSocket of the existing product, for its clients. One instance for each connection. Frozen. */
@Dependent
@ServerEndpoint(value = "/ws/v1", configurator = SocketConfigurator.class)
public class OldChatEndpoint {
    private static final System.Logger LOG = System.getLogger(OldChatEndpoint.class.getName());

    private final ChatServices services;
    private final OldDialect dialect;
    private final TokenVerifier tokens;
    private final Clock clock;
    private volatile @Nullable OldConversation conversation;

    @Inject
    OldChatEndpoint(ChatServices services, OldDialect dialect, TokenVerifier tokens, Clock clock) {
        this.services = services;
        this.dialect = dialect;
        this.tokens = tokens;
        this.clock = clock;
    }

    @OnOpen
    public void opened(Session session) {
        session.setMaxIdleTimeout(0);
        var outlet = services.outlet(session);
        if (session.getUserPrincipal() instanceof Visitor.Refused refused) {
            services.refuse(outlet, refused.reason());
            return;
        }
        services.takeIn(outlet, () -> takeIn(session, outlet));
    }

    private void takeIn(Session session, Outlet outlet) {
        var started = new OldConversation(services, dialect, tokens, outlet);
        conversation = started;
        int count = services.live().present().count();
        var stranger = "anon_" + Ids.next().toString().substring(24);
        outlet.send(Frames.text(new Connected("connected", stranger, stranger, clock.instant(), count)), failure -> {});
        if (session.getUserPrincipal() instanceof Visitor.Admitted visitor) {
            started.signedIn(visitor.participant());
            if (!session.isOpen()) closed();
        } else {
            outlet.send(Frames.text(new AuthRequired("auth_required", "Authentification requise")), failure -> {});
            services.expectSignIn(() -> giveUp(started, outlet));
        }
    }

    @OnMessage(maxMessageSize = ChatEndpoint.CONTAINER_LIMIT)
    public void received(String frame, Session session) {
        services.countFrame();
        var current = conversation;
        if (current == null) return;
        current.received(frame);
        if (!session.isOpen()) closed();
    }

    @OnMessage(maxMessageSize = ChatEndpoint.CONTAINER_LIMIT)
    public void received(ByteBuffer frame, Session session) {
        received("", session); // no frame is binary: answered as invalid
    }

    @OnMessage
    public void received(PongMessage pong) {
        var current = conversation;
        if (current != null) current.connection().ifPresent(services.live()::heard);
    }

    @OnClose
    public void closed() {
        var current = conversation;
        if (current != null) current.connection().ifPresent(services.live()::closed);
    }

    @OnError
    public void failed(Throwable failure) {
        LOG.log(Level.DEBUG, "A WebSocket failed", failure);
    }

    private static void giveUp(OldConversation conversation, Outlet outlet) {
        if (conversation.connection().isEmpty()) outlet.close(CloseCodes.REFUSED, "Authentification requise");
    }

    record Connected(String type, String userId, String username, Instant timestamp, int connectedUsers) {}

    record AuthRequired(String type, String message) {}
}
