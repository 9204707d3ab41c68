package org.workspace.platform.web.websocket;

import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A timer that does not schedule what would never run: Tyrus' idle command with the delay 0 of "no timeout". */
final class IdleTimer extends ScheduledThreadPoolExecutor {
    IdleTimer(String contextPath) {
        super(1, task -> {
            var thread = new Thread(task, "websocket-timer " + contextPath);
            thread.setDaemon(true);
            return thread;
        });
        setRemoveOnCancelPolicy(true);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return delay <= 0 ? Never.INSTANCE : super.schedule(command, delay, unit);
    }

    /** Tyrus may shut down the executor it was given; this one belongs to the listener. */
    @Override
    public void shutdown() {}

    void stop() {
        shutdownNow();
    }

    /** A command that was not scheduled: done from the start. */
    private static final class Never implements ScheduledFuture<Object> {
        static final Never INSTANCE = new Never();

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(0, other.getDelay(TimeUnit.NANOSECONDS));
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            return false;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public boolean isDone() {
            return true;
        }

        @Override
        public @Nullable Object get() {
            return null;
        }

        @Override
        public @Nullable Object get(long timeout, TimeUnit unit) {
            return null;
        }
    }
}
