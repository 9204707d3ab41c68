package org.workspace.chat.live;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.workspace.platform.web.cdi.Component;

/** The threads of the live part: one timer, and two for work that may wait for the database or the network. */
@Component
@SuppressWarnings("FutureReturnValueIgnored") // each task reports its own failure
public class LiveThreads {
    private static final System.Logger LOG = System.getLogger(LiveThreads.class.getName());
    private static final int BACKGROUND_THREADS = 2;

    private final ScheduledThreadPoolExecutor timer;
    private final ThreadPoolExecutor background;

    @Inject
    LiveThreads(ThreadFactory threads) {
        timer = new ScheduledThreadPoolExecutor(1, named(threads, "chat-timer"), new DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
        background = new ThreadPoolExecutor(
                BACKGROUND_THREADS,
                BACKGROUND_THREADS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named(threads, "chat-background"),
                new DiscardPolicy());
    }

    /**
     * Makes the threads, with the module: one made later would take along whatever makes it, a request's servlet for one,
     * and Payara's transaction manager would keep that for good.
     */
    void start() {
        background.prestartAllCoreThreads();
    }

    Executor background() {
        return background;
    }

    /** How much waits for a thread in the background. */
    int waiting() {
        return background.getQueue().size();
    }

    /** Runs the task once on the timer: it must be short. */
    public void later(Duration delay, Runnable task) {
        timer.schedule(guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    void every(Duration period, Runnable task) {
        timer.scheduleWithFixedDelay(guarded(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the timer at once; lets what runs in the background come to its end. */
    void stop() {
        timer.shutdownNow();
        background.shutdown();
        try {
            if (!background.awaitTermination(5, TimeUnit.SECONDS)) background.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An executor forgets a periodic task that throws. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A periodic task of the chat failed", e);
            }
        };
    }

    private static ThreadFactory named(ThreadFactory threads, String name) {
        return task -> {
            var thread = threads.newThread(task);
            thread.setName(name);
            return thread;
        };
    }
}
