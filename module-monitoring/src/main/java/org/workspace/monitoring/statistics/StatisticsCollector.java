package org.workspace.monitoring.statistics;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.workspace.platform.Registration;
import org.workspace.platform.service.Service;
import org.workspace.platform.service.ServiceListener;
import org.workspace.platform.service.ServiceQuery;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.statistics.ModuleStatistics;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleStarted;
import org.workspace.platform.web.module.ModuleStopping;

/**
 * Asks all modules that offer statistics, all at once and for a bounded time; whoever does not answer is reported so.
 *
 * <p>Owns the threads on which it asks; they end when nobody asks, and with the module. They are not the container's: of
 * such a thread that is made while a request is answered and uses the database, Payara keeps the request's servlet. Knows the modules by listening,
 * so that it lets go of one that stops, even when that one still owes an answer. Any thread.
 */
@Component
public class StatisticsCollector {
    private static final ServiceQuery<ModuleStatistics> WANTED =
            ServiceQuery.of(ModuleStatistics.class).versions("[1.0,2.0)");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_AT_ONCE = 32;
    private static final Duration KEPT_IDLE = Duration.ofSeconds(10);

    private final Map<Service<ModuleStatistics>, Contributor> contributors = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads;
    private final Duration patience;

    @Inject
    StatisticsCollector() {
        this(Thread::new, PATIENCE);
    }

    StatisticsCollector(ThreadFactory factory, Duration patience) {
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                0, MOST_AT_ONCE, KEPT_IDLE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    var thread = factory.newThread(task);
                    thread.setName("monitoring-statistics");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    void start(@Observes ModuleStarted started) {
        listen(ServiceRegistry.shared(), started.name());
    }

    Registration listen(ServiceRegistry registry, String owner) {
        return registry.listen(owner, WANTED, new ServiceListener<>() {
            @Override
            public void added(Service<ModuleStatistics> service) {
                contributors.put(service, new Contributor(service));
            }

            @Override
            public void removed(Service<ModuleStatistics> service) {
                var gone = contributors.remove(service);
                if (gone != null) gone.leave();
            }
        });
    }

    void stop(@Observes ModuleStopping stopping) {
        threads.shutdownNow();
    }

    /** What each module tells now, by name. */
    public List<ModuleReading> collect() {
        var asked = List.copyOf(contributors.values());
        var answers =
                asked.stream().map(contributor -> contributor.ask(threads)).toList();
        var deadline = System.nanoTime() + patience.toNanos();
        var readings = new ArrayList<ModuleReading>();
        for (var i = 0; i < asked.size(); i++) {
            var left = Duration.ofNanos(deadline - System.nanoTime());
            readings.add(asked.get(i).await(answers.get(i), left));
        }
        readings.sort(Comparator.comparing(ModuleReading::module));
        return readings;
    }
}
