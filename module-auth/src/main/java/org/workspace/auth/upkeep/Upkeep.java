package org.workspace.auth.upkeep;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.workspace.auth.session.SessionUpkeep;
import org.workspace.auth.token.SigningKeys;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleStarted;
import org.workspace.platform.web.module.ModuleStopping;

/**
 * The module's timers. They start and stop with it; a task that fails is logged and tried again next time.
 *
 * <p>Owns their thread. The container's scheduler would keep each task, and with it the module, until its next turn.
 */
@Component
@SuppressWarnings("FutureReturnValueIgnored") // each task reports its own failure
class Upkeep {
    private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());
    private static final Duration KEYS_AND_PURGE = Duration.ofHours(1);

    private final SessionUpkeep sessions;
    private final SigningKeys keys;
    private final UpkeepSettings settings;
    private final ScheduledThreadPoolExecutor timer;

    @Inject
    Upkeep(SessionUpkeep sessions, SigningKeys keys, ManagedThreadFactory threads, UpkeepSettings settings) {
        this.sessions = sessions;
        this.keys = keys;
        this.settings = settings;
        this.timer = new ScheduledThreadPoolExecutor(1, task -> named(threads.newThread(task)));
    }

    void start(@Observes ModuleStarted started) {
        sessions.recallEnded();
        every(settings.renewalInterval(), "renew the leases of sessions", sessions::renewLeases);
        every(KEYS_AND_PURGE, "rotate the signing keys", keys::rotate);
        every(KEYS_AND_PURGE, "remove old sessions", sessions::purge);
    }

    void stop(@Observes ModuleStopping stopping) {
        timer.shutdown(); // forgets what is not under way
        attempt("renew the leases of sessions", sessions::renewLeases);
    }

    private void every(Duration interval, String what, Runnable task) {
        var millis = interval.toMillis();
        timer.scheduleWithFixedDelay(() -> attempt(what, task), millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void attempt(String what, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Could not " + what, e);
        }
    }

    private static Thread named(Thread thread) {
        thread.setName("auth-upkeep");
        return thread;
    }
}
