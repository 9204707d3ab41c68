package org.workspace.client.widget;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Measures every event handled by the event thread and keeps those that took longer than {@link #LIMIT}.
 *
 * <p>Pushed onto the system's queue for the life of the process, or of a test.
 */
public final class EventThreadWatch {
    public static final Duration LIMIT = Duration.ofMillis(50);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final System.Logger LOG = System.getLogger(EventThreadWatch.class.getName());

    /**
     * One event that held up the others.
     *
     * @param worked how long the processor was busy with it; less when the machine had other things to do
     */
    public record Stall(String event, Duration took, Duration worked) {
        /** Whether it would have taken too long on an idle machine too. */
        public boolean isWork() {
            return worked.compareTo(LIMIT) > 0;
        }
    }

    private final List<Stall> stalls = new CopyOnWriteArrayList<>();
    private final Watched queue = new Watched();

    private EventThreadWatch() {}

    public static EventThreadWatch start() {
        var watch = new EventThreadWatch();
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(watch.queue);
        return watch;
    }

    public void stop() {
        queue.end();
    }

    /** Since the start or the last {@link #forget}, oldest first. */
    public List<Stall> stalls() {
        return List.copyOf(stalls);
    }

    public void forget() {
        stalls.clear();
    }

    private final class Watched extends EventQueue {
        @Override
        protected void dispatchEvent(AWTEvent event) {
            var start = System.nanoTime();
            var busy = THREADS.getCurrentThreadCpuTime();
            super.dispatchEvent(event);
            var took = Duration.ofNanos(System.nanoTime() - start);
            if (took.compareTo(LIMIT) <= 0) return;
            var worked = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - busy);
            stalls.add(new Stall(event.toString(), took, worked));
            LOG.log(System.Logger.Level.DEBUG, "The event thread was held up {0} ms by {1}", took.toMillis(), event);
        }

        private void end() {
            pop();
        }
    }
}
