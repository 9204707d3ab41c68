package org.workspace.monitoring.statistics;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.workspace.platform.service.Service;
import org.workspace.platform.statistics.ModuleReport;
import org.workspace.platform.statistics.ModuleStatistics;

/**
 * One module that tells of itself. Has at most one question under way, however many ask and however long it takes, so
 * that one that never answers costs one thread. Any thread.
 */
final class Contributor {
    private static final System.Logger LOG = System.getLogger(Contributor.class.getName());

    private final Service<ModuleStatistics> service;
    private Future<ModuleReport> underWay = new CompletableFuture<>();
    private boolean gone;

    Contributor(Service<ModuleStatistics> service) {
        this.service = service;
        underWay.cancel(false);
    }

    String module() {
        return service.owner();
    }

    /** Asks in the background, unless a question is under way already. */
    synchronized Future<ModuleReport> ask(ExecutorService threads) {
        if (!underWay.isDone() || gone) return underWay;
        try {
            underWay = threads.submit(service.instance()::report);
            return underWay;
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The module goes: nobody asks it again, nor waits for its answer. */
    synchronized void leave() {
        gone = true;
        underWay.cancel(true);
    }

    ModuleReading await(Future<ModuleReport> answer, Duration patience) {
        try {
            var report = answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return report == null ? unavailable("It told nothing.") : ModuleReading.of(module(), report);
        } catch (TimeoutException e) {
            return unavailable("It did not answer in time.");
        } catch (CancellationException e) {
            return unavailable("It has just stopped.");
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "The module " + module() + " failed to tell of itself", e.getCause());
            return unavailable("It failed to answer; the log has more.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable("Monitoring is stopping.");
        }
    }

    private ModuleReading unavailable(String cause) {
        return ModuleReading.unavailable(module(), cause);
    }
}
