package org.workspace.client.app;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Calls back after a delay, on a thread of its own: the callback must be quick. */
@FunctionalInterface
public interface Alarm {
    Cancel after(Duration delay, Runnable task);

    static Alarm on(ScheduledExecutorService scheduler) {
        return (delay, task) -> {
            var pending = scheduler.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> pending.cancel(false);
        };
    }

    /** Forgets the call when it has not happened yet. */
    @FunctionalInterface
    interface Cancel {
        void cancel();
    }
}
