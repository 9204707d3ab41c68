package org.workspace.payara.launcher;

import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Stops what was started, last first, when the process ends in whatever orderly way. A signal may come while a part is
 * being started: that start is interrupted, and what came of it is stopped too.
 */
final class Shutdown {
    private static final System.Logger LOG = System.getLogger(Shutdown.class.getName());
    /** Of Payara, in the order in which they end. */
    private static final List<String> HOOKS = List.of("GlassFish Shutdown Hook", "Payara Micro Shutdown Hook");

    private static final int CUT = 143;
    private static final long PAYARA_MILLIS = 5_000;
    private static final long START_MILLIS = 5_000;

    private record Part(String name, AutoCloseable stop) {}

    private final Deque<Part> parts = new ConcurrentLinkedDeque<>();
    private final ReentrantLock startUnderWay = new ReentrantLock();
    private volatile boolean stopping;
    private volatile @Nullable Thread starter;

    void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAllAndEnd, "workspace-stop"));
    }

    /** The process would wait for Payara, and that for a module which never comes to its end. */
    private void stopAllAndEnd() {
        stopAll();
        if (HOOKS.stream().allMatch(name -> hook(name).isEmpty())) return;
        LOG.log(System.Logger.Level.WARNING, "A module did not come to its end and is cut");
        Runtime.getRuntime().halt(CUT);
    }

    /** Starts a part that is stopped at the end. Does not return once the process is ending. */
    <T extends AutoCloseable> T start(String name, Callable<T> start) throws Exception {
        try {
            return startUnlessStopping(name, start);
        } catch (Exception e) {
            if (!stopping) throw e;
            awaitTheEnd();
            throw e;
        }
    }

    /** Keeps the process until a signal ends it. */
    static void awaitTheEnd() {
        var never = new CountDownLatch(1);
        while (true) {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                LOG.log(System.Logger.Level.DEBUG, "The start was stopped");
            }
        }
    }

    private <T extends AutoCloseable> T startUnlessStopping(String name, Callable<T> start) throws Exception {
        startUnderWay.lock();
        starter = Thread.currentThread();
        try {
            if (stopping) throw new InterruptedException();
            var part = start.call();
            parts.push(new Part(name, part));
            return part;
        } finally {
            starter = null;
            startUnderWay.unlock();
        }
    }

    /** Waits for the part that is being started, which the interrupt makes short. */
    void stopAll() {
        stopping = true;
        Optional.ofNullable(starter).ifPresent(Thread::interrupt);
        try {
            startUnderWay.tryLock(START_MILLIS, TimeUnit.MILLISECONDS);
            awaitPayara();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
    }

    /** Payara stops itself by hooks of its own, at the same time as this one; the database must go after it. */
    private static void awaitPayara() throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAYARA_MILLIS);
        for (var name : HOOKS) {
            var hook = hook(name);
            if (hook.isPresent()) TimeUnit.NANOSECONDS.timedJoin(hook.get(), deadline - System.nanoTime());
        }
    }

    private static Optional<Thread> hook(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .findFirst();
    }

    private static void stop(Part part) {
        try {
            part.stop().close();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "The " + part.name() + " did not stop properly", e);
        }
    }
}
