package org.workspace.chat.api.ws;

import io.github.bucket4j.Bucket;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.live.Connection;
import org.workspace.chat.live.LiveEvent;
import org.workspace.chat.message.Posted;
import org.workspace.platform.web.problem.DomainException;

/** The dialogue with one client: takes its frames, does what they say, and answers errors without hanging up. */
final class Conversation {
    private static final System.Logger LOG = System.getLogger(Conversation.class.getName());

    private final ChatServices services;
    private final Connection connection;
    private final Bucket allowance;

    Conversation(ChatServices services, Connection connection) {
        this.services = services;
        this.connection = connection;
        this.allowance = allowance(services.limits());
    }

    static Bucket allowance(SocketLimits limits) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(limits.frameBurst())
                        .refillGreedy(limits.framesPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    Connection connection() {
        return connection;
    }

    void received(String text) {
        services.live().heard(connection);
        UUID clientId = null;
        try {
            boolean readable = text.length() <= services.limits().maxFrameLength();
            if (!allowance.tryConsume(1)) {
                var id = readable ? ClientFrames.clientId(text) : null;
                throw new BadFrame("rate-limited", "Too many frames; wait a moment.", id);
            }
            if (!readable) throw new BadFrame("frame-too-large", "The frame is too large.", null);
            var frame = ClientFrames.decode(text);
            if (frame instanceof ClientFrame.Send send) clientId = send.clientId();
            act(frame);
        } catch (BadFrame e) {
            connection.send(Frames.text(e.frame()));
        } catch (RuntimeException e) {
            refuse(e, clientId);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback handles both outcomes
    private void act(ClientFrame frame) {
        if (frame instanceof ClientFrame.Resume resume) {
            services.live().resume(connection, resume.room(), resume.after());
            return;
        }
        services.live().flow(connection);
        var person = connection.participant().person();
        if (frame instanceof ClientFrame.Send send) {
            services.posting()
                    .post(person, send.room(), send.clientId(), send.text())
                    .whenComplete((posted, failure) -> answer(send, posted, failure));
        } else if (frame instanceof ClientFrame.Typing typing) {
            services.live().typing(connection, typing.room(), typing.typing());
        } else if (frame instanceof ClientFrame.Presence presence) {
            services.live().becomes(connection, presence.status());
        } else if (frame instanceof ClientFrame.Read read) {
            services.reading().readUpTo(read.room(), person.id(), read.sequence());
        }
    }

    /** Runs on the room's writer thread. Without a client id there is nothing to match: the message itself answers. */
    private void answer(ClientFrame.Send send, @Nullable Posted posted, @Nullable Throwable failure) {
        if (failure != null) {
            refuse(failure instanceof CompletionException ? failure.getCause() : failure, send.clientId());
        } else if (posted != null && send.clientId() != null) {
            connection.send(new LiveEvent.Acknowledged(send.clientId(), posted.message()));
        }
    }

    private void refuse(@Nullable Throwable failure, @Nullable UUID clientId) {
        if (failure instanceof DomainException refusal) {
            connection.send(Frames.text(new ErrorFrame(code(refusal), refusal.detail(), clientId)));
        } else {
            LOG.log(Level.ERROR, "A frame failed unexpectedly", failure);
            connection.send(Frames.text(new ErrorFrame("internal", "Something went wrong; try again.", clientId)));
        }
    }

    private static String code(DomainException refusal) {
        return switch (refusal.kind()) {
            case INVALID, TOO_LARGE -> "invalid-field";
            case TOO_MANY, UNAVAILABLE -> "rate-limited"; // both mean: the same again, later
            case NOT_FOUND, CONFLICT, UNAUTHENTICATED, FORBIDDEN, PRECONDITION_FAILED -> refusal.code();
        };
    }
}
