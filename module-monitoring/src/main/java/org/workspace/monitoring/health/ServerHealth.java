package org.workspace.monitoring.health;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workspace.platform.token.TokenCache;
import org.workspace.platform.web.cdi.Component;

/** How the process does, from figures that cost nothing to read. */
@Component
public class ServerHealth {
    private final Clock clock;
    private final String version;

    @Inject
    ServerHealth(Clock clock, @ConfigProperty(name = "workspace.version", defaultValue = "unknown") String version) {
        this.clock = clock;
        this.version = version;
    }

    public Reading now() {
        var runtime = Runtime.getRuntime();
        var started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        var at = clock.instant();
        return new Reading(
                at,
                Duration.between(started, at).toSeconds(),
                version,
                TokenCache.shared().size(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                runtime.totalMemory() - runtime.freeMemory(),
                runtime.maxMemory());
    }

    /**
     * One reading; memory in bytes of the Java heap.
     *
     * @param cachedTokens how many verified access tokens the modules of this process remember
     */
    public record Reading(
            Instant at,
            long upSeconds,
            String version,
            long cachedTokens,
            int threads,
            long heapUsedBytes,
            long heapMaximumBytes) {}
}
