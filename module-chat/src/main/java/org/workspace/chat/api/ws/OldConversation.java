package org.workspace.chat.api.ws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.bucket4j.Bucket;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.live.Connection;
import org.workspace.chat.live.Outlet;
import org.workspace.chat.person.Participant;
import org.workspace.platform.web.json.Json;
import org.workspace.platform.web.problem.DomainException;
import org.workspace.platform.web.security.TokenVerifier;

/**
 * The dialogue with a client of the existing product: it connects first and signs in by a frame. Its messages are
 * those of the existing server, in French. Frozen.
 */
final class OldConversation {
    private static final System.Logger LOG = System.getLogger(OldConversation.class.getName());
    private static final String ROOM = "general";
    private static final int MAX_FRAME = 32_768;

    private final ChatServices services;
    private final OldDialect dialect;
    private final TokenVerifier tokens;
    private final Outlet outlet;
    private final Bucket allowance;
    private volatile @Nullable Connection connection;

    OldConversation(ChatServices services, OldDialect dialect, TokenVerifier tokens, Outlet outlet) {
        this.services = services;
        this.dialect = dialect;
        this.tokens = tokens;
        this.outlet = outlet;
        this.allowance = Conversation.allowance(services.limits());
    }

    Optional<Connection> connection() {
        return Optional.ofNullable(connection);
    }

    void received(String text) {
        connection().ifPresent(services.live()::heard);
        if (!allowance.tryConsume(1)) {
            var reason = "Trop de messages, patientez";
            if (connection == null) services.refuse(outlet, reason); // nobody's frames are not buffered without bound
            else fail(reason);
            return;
        }
        try {
            act(text.length() <= MAX_FRAME ? Json.LENIENT.readTree(text) : Json.LENIENT.missingNode());
        } catch (JsonProcessingException e) {
            fail("Invalid message payload");
        }
    }

    private void act(JsonNode frame) {
        switch (frame.path("type").asText()) {
            case "auth" -> signIn(frame.path("token").asText());
            case "message", "message:send" -> post(frame.path("text").asText());
            default -> fail("Invalid message payload");
        }
    }

    private void signIn(String token) {
        if (connection != null) return;
        tokens.verify(token)
                .map(Participant::of)
                .ifPresentOrElse(
                        participant -> services.takeIn(outlet, () -> signedIn(participant)),
                        () -> fail("Token invalide"));
    }

    void signedIn(Participant participant) {
        var opened = services.live().open(participant, dialect, outlet);
        connection = opened;
        opened.send(OldDialect.userCount(services.live().present()));
        services.live().flow(opened);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback handles both outcomes
    private void post(String text) {
        var current = connection;
        if (current == null) {
            fail("Authentification requise");
            return;
        }
        try {
            services.posting()
                    .post(current.participant().person(), ROOM, null, text)
                    .whenComplete((posted, failure) -> {
                        if (failure != null) failed(failure);
                    });
        } catch (DomainException e) {
            fail(e.kind() == DomainException.Kind.INVALID && text.isBlank() ? "Message text is required" : e.detail());
        }
    }

    private void failed(Throwable failure) {
        LOG.log(Level.WARNING, "A message of an old client was not stored", failure);
        fail("Erreur enregistrement message");
    }

    private void fail(String message) {
        var text = Frames.text(new OldErrorFrame("error", null, message));
        var current = connection;
        if (current != null) current.send(text);
        else outlet.send(text, failure -> {});
    }

    record OldErrorFrame(
            String type,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code,

            String message) {}
}
