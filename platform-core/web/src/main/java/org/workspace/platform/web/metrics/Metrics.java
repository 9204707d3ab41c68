package org.workspace.platform.web.metrics;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleName;
import org.workspace.platform.web.module.ModuleStopping;

/**
 * The metrics of this module, at {@code /metrics}. Each has the tag {@code module}, and goes when the module stops, for the
 * runtime would keep a gauge, and with it every class of the module.
 *
 * <p>Names begin with {@code workspace_}. All metrics of one name have the same tags. Looking one up builds its name: keep
 * those that count often. Any thread.
 */
@Component
public class Metrics {
    /** After the other observers, which may count what they do at the end. */
    private static final int LAST = Integer.MAX_VALUE;

    private final MetricRegistry registry;
    private final Tag module;
    private final Set<MetricID> ours = ConcurrentHashMap.newKeySet();

    @Inject
    Metrics(MetricRegistry registry, ModuleName module) {
        this.registry = registry;
        this.module = new Tag("module", module.value());
    }

    /**
     * How often something took how long; shown in seconds, as {@code <name>_seconds}. Payara (6.2025.10) takes what it measured
     * for values of this unit, so it must be what it measures in.
     */
    public Timer timer(String name, String description, Tag... tags) {
        return registry.timer(described(name, description, MetricUnits.NANOSECONDS), known(name, tags));
    }

    /** How often something happened, as {@code <name>_total}. */
    public Counter counter(String name, String description, Tag... tags) {
        return registry.counter(described(name, description, MetricUnits.NONE), known(name, tags));
    }

    /** How much there is now. The value is asked for at each look, on the thread of who looks. */
    public void gauge(String name, String description, Supplier<? extends Number> value, Tag... tags) {
        var all = known(name, tags);
        registry.remove(new MetricID(name, all)); // one that a failed start of this module left
        registry.gauge(described(name, description, MetricUnits.NONE), value::get, all);
    }

    /** How much waits for its turn in that queue. */
    public void queue(String name, Supplier<Integer> waiting) {
        gauge("workspace_queue_length", "What waits for its turn.", waiting, new Tag("queue", name));
    }

    void stop(@Observes @Priority(LAST) ModuleStopping stopping) {
        ours.forEach(registry::remove);
    }

    private Tag[] known(String name, Tag... tags) {
        var all = Stream.concat(Stream.of(module), Arrays.stream(tags)).toArray(Tag[]::new);
        ours.add(new MetricID(name, all));
        return all;
    }

    private static Metadata described(String name, String description, String unit) {
        return Metadata.builder()
                .withName(name)
                .withDescription(description)
                .withUnit(unit)
                .build();
    }
}
