package org.workspace.chat.live;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.workspace.platform.session.LiveSessions;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.metrics.Metrics;
import org.workspace.platform.web.module.ModuleStarted;
import org.workspace.platform.web.module.ModuleStopping;

/** Starts what runs periodically, and ends every connection when the module stops. */
@Component
class LiveCycle {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Live live;
    private final LiveThreads threads;
    private final LiveLimits limits;
    private final Metrics metrics;

    @Inject
    LiveCycle(Live live, LiveThreads threads, LiveLimits limits, Metrics metrics) {
        this.live = live;
        this.threads = threads;
        this.limits = limits;
        this.metrics = metrics;
    }

    void start(@Observes ModuleStarted started) {
        threads.start();
        threads.every(TICK, live::announcePresence);
        threads.every(TICK, live::forgetTypists);
        threads.every(limits.pingEvery(), live::sweep);
        LiveSessions.shared().onEnd(started.name(), live::endSession);
        metrics.gauge("workspace_websocket_connections", "WebSockets of people signed in.", live::connected);
        metrics.queue("chat-background", threads::waiting);
    }

    void stop(@Observes ModuleStopping stopping) {
        live.closeAll();
        threads.stop();
    }
}
