package org.workspace.platform.module;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How often each version of each module's REST API was asked in the last 24 hours, or since the server started. Counts by the
 * hour. Any thread.
 */
public final class ApiUsage {
    private static final int HOURS = 24;
    private static final ApiUsage SHARED = new ApiUsage(Clock.systemUTC());

    private record Api(String module, int version) {}

    private final Clock clock;
    private final Map<Api, Map<Instant, AtomicLong>> requests = new ConcurrentHashMap<>();

    ApiUsage(Clock clock) {
        this.clock = clock;
    }

    /** The usage of this process. */
    public static ApiUsage shared() {
        return SHARED;
    }

    public void count(String module, int version) {
        var hours = requests.computeIfAbsent(new Api(module, version), api -> new ConcurrentHashMap<>());
        var now = hour();
        if (!hours.containsKey(now)) hours.keySet().removeIf(past -> past.isBefore(now.minus(Duration.ofHours(HOURS))));
        hours.computeIfAbsent(now, hour -> new AtomicLong()).incrementAndGet();
    }

    /** Requests of that version in the last 24 hours. */
    public long requests(String module, int version) {
        var oldest = hour().minus(Duration.ofHours(HOURS));
        return requests.getOrDefault(new Api(module, version), Map.of()).entrySet().stream()
                .filter(entry -> !entry.getKey().isBefore(oldest))
                .mapToLong(entry -> entry.getValue().get())
                .sum();
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }
}
