package org.workspace.platform.web.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** One bucket of requests per caller, refilled evenly; callers not seen for a while are forgotten. Any thread. */
final class RateLimits {
    private static final int MOST_CALLERS = 50_000;

    private final int perMinute;
    private final LoadingCache<String, Bucket> buckets;

    private RateLimits(int perMinute) {
        this.perMinute = perMinute;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(caller -> bucket(perMinute));
    }

    static RateLimits perMinute(int requests) {
        return new RateLimits(requests);
    }

    static RateLimits unlimited() {
        return new RateLimits(Integer.MAX_VALUE);
    }

    ConsumptionProbe take(String caller) {
        return buckets.get(caller).tryConsumeAndReturnRemaining(1);
    }

    String perMinuteText() {
        return perMinute + ";w=60";
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
