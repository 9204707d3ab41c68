package org.workspace.client.chat;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before connecting again: anything up to a limit that doubles from half a second to half a minute. The
 * full jitter keeps a workshop full of clients from returning to a restarted server in one instant.
 */
final class BackOff {
    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 6;

    private final RandomGenerator random;
    private int failures;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        var limit = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures, DOUBLINGS));
        failures++;
        return Duration.ofMillis(random.nextLong(limit + 1));
    }

    int failures() {
        return failures;
    }

    void reset() {
        failures = 0;
    }
}
