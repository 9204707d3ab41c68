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
 * <p>One for the whole process: a robot would wait for its full patience for a queue that was taken away again.
 */
final class EventThreadWatch {
    static final Duration LIMIT = Duration.ofMillis(50);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<Stall> STALLS = new CopyOnWriteArrayList<>();

    /**
     * One event that held up the others.
     *
     * @param worked how long the processor was busy with it; less when the machine had other things to do
     */
    record Stall(String event, Duration took, Duration worked) {}

    private EventThreadWatch() {}

    /** To be called once, before there is a robot. */
    static void install() {
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(new Watched());
    }

    /** Since the last {@link #forget}, oldest first. */
    static List<Stall> stalls() {
        return List.copyOf(STALLS);
    }

    static void forget() {
        STALLS.clear();
    }

    private static final class Watched extends EventQueue {
        @Override
        protected void dispatchEvent(AWTEvent event) {
            var start = System.nanoTime();
            var busy = THREADS.getCurrentThreadCpuTime();
            super.dispatchEvent(event);
            var took = Duration.ofNanos(System.nanoTime() - start);
            if (took.compareTo(LIMIT) <= 0) return;
            var worked = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - busy);
            STALLS.add(new Stall(event.toString(), took, worked));
        }
    }
}
