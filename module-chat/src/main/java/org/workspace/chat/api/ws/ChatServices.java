package org.workspace.chat.api.ws;

import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Tag;
import org.workspace.chat.live.CloseCodes;
import org.workspace.chat.live.Live;
import org.workspace.chat.live.LiveThreads;
import org.workspace.chat.live.Outlet;
import org.workspace.chat.message.Posting;
import org.workspace.chat.read.ReadingService;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.metrics.Metrics;

/** What a conversation calls. */
@Component
class ChatServices {
    private static final System.Logger LOG = System.getLogger(ChatServices.class.getName());
    private static final Duration AFTER_THE_UPGRADE = Duration.ofMillis(200);

    private final Live live;
    private final Posting posting;
    private final ReadingService reading;
    private final SocketLimits limits;
    private final LiveThreads threads;
    private final Counter framesIn;
    private final Counter framesOut;

    @Inject
    ChatServices(
            Live live,
            Posting posting,
            ReadingService reading,
            SocketLimits limits,
            LiveThreads threads,
            Metrics metrics) {
        this.live = live;
        this.posting = posting;
        this.reading = reading;
        this.limits = limits;
        this.threads = threads;
        this.framesIn = frames(metrics, "in");
        this.framesOut = frames(metrics, "out");
    }

    private static Counter frames(Metrics metrics, String direction) {
        return metrics.counter(
                "workspace_websocket_frames",
                "Text frames of WebSockets, without pings.",
                new Tag("direction", direction));
    }

    Outlet outlet(Session session) {
        return new SessionOutlet(session, framesOut);
    }

    /** A client said something, whatever it was. */
    void countFrame() {
        framesIn.inc();
    }

    Live live() {
        return live;
    }

    Posting posting() {
        return posting;
    }

    ReadingService reading() {
        return reading;
    }

    SocketLimits limits() {
        return limits;
    }

    void refuse(Outlet outlet, String reason) {
        closeLater(outlet, CloseCodes.REFUSED, reason);
    }

    /** Ends a connection that cannot be taken in: it would wait for ever, and its client with it. */
    void takeIn(Outlet outlet, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A client could not be taken in", e);
            closeLater(outlet, CloseCodes.FAILED, "The chat cannot take you in now; reconnect.");
        }
    }

    /** After the upgrade is over: the runtime logs a stack trace when it happens within. */
    private void closeLater(Outlet outlet, int code, String reason) {
        threads.later(AFTER_THE_UPGRADE, () -> outlet.close(code, reason));
    }

    /** Gives a client some time to sign in. */
    void expectSignIn(Runnable giveUp) {
        threads.later(limits.signInWithin(), giveUp);
    }
}
