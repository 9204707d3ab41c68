package org.workspace.client.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/** Runs work in the background and hands its outcome to the event thread. The only class that knows which thread that is. */
public final class UiTasks {
    private final Executor background;
    private final Executor eventThread;
    private final Alarm alarm;

    public UiTasks(Executor background, Executor eventThread, Alarm alarm) {
        this.background = background;
        this.eventThread = eventThread;
        this.alarm = alarm;
    }

    public static UiTasks onSwing(Executor background, Alarm alarm) {
        return new UiTasks(background, SwingUtilities::invokeLater, alarm);
    }

    /** The same event thread, with work done elsewhere in the background. */
    public UiTasks on(Executor otherBackground) {
        return new UiTasks(otherBackground, eventThread, alarm);
    }

    /** Calls {@code work} in the background, then {@code done} or {@code failed} on the event thread. */
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        background.execute(() -> eventThread.execute(outcome(work, done, failed)));
    }

    /** Runs on the event thread, soon. May be called from any thread. */
    public void onEventThread(Runnable task) {
        eventThread.execute(task);
    }

    /** Runs on the event thread once {@code delay} has passed, unless cancelled before. */
    public Alarm.Cancel after(Duration delay, Runnable task) {
        return alarm.after(delay, () -> eventThread.execute(task));
    }

    private static <T> Runnable outcome(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        try {
            var value = work.call();
            return () -> done.accept(value);
        } catch (Exception e) {
            return () -> failed.accept(e);
        }
    }
}
