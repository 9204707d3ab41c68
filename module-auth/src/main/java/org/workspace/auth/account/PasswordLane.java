package org.workspace.auth.account;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.http.RequestIds;
import org.workspace.platform.web.module.ModuleStarted;

/**
 * Where everything that hashes a password runs, so that a storm of sign-ins neither takes the threads that answer
 * other requests nor fills the memory.
 *
 * <p>Owns a few threads, as many as passwords may be hashed at a time, and a bounded queue; they start and stop with the
 * module. A thread made later, while a request is answered, would take the request's servlet with it, and Payara's
 * transaction manager would keep both, and so the module, for good.
 */
@Component
public class PasswordLane {
    private final ThreadPoolExecutor threads;
    private final Duration longestWait;
    private final Clock clock;
    private volatile boolean stopped;

    @Inject
    PasswordLane(PasswordSettings settings, ManagedThreadFactory factory, Clock clock) {
        this(settings, (ThreadFactory) factory, clock);
    }

    PasswordLane(PasswordSettings settings, ThreadFactory factory, Clock clock) {
        this.longestWait = settings.longestWait();
        this.clock = clock;
        this.threads = new ThreadPoolExecutor(
                settings.lanes(),
                settings.lanes(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.queue()),
                factory);
    }

    void start(@Observes ModuleStarted started) {
        threads.prestartAllCoreThreads();
    }

    /** Runs the work when its turn comes; the stage fails with {@link TooManySignIns} when that would be too late. */
    public <T> CompletionStage<T> run(Callable<T> work) {
        var outcome = new CompletableFuture<T>();
        var tooLate = clock.instant().plus(longestWait);
        try {
            threads.execute(RequestIds.carry(() -> complete(outcome, work, tooLate)));
        } catch (RejectedExecutionException full) {
            outcome.completeExceptionally(new TooManySignIns());
        }
        return outcome;
    }

    /** How many wait for their turn now. */
    public int waiting() {
        return threads.getQueue().size();
    }

    @PreDestroy
    void stop() {
        stopped = true;
        threads.shutdown(); // those that wait find out at once, and their callers with them
    }

    @SuppressWarnings("IllegalCatch") // whatever goes wrong belongs to whoever waits for the outcome
    private <T> void complete(CompletableFuture<T> outcome, Callable<T> work, Instant tooLate) {
        try {
            if (stopped || clock.instant().isAfter(tooLate)) throw new TooManySignIns();
            outcome.complete(work.call());
        } catch (Throwable e) {
            outcome.completeExceptionally(e);
        }
    }
}
