package org.workspace.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackOffTest {
    @Property
    void eachDelayIsWithinItsBounds(@ForAll long seed, @ForAll @IntRange(max = 200) int failures) {
        var backOff = new BackOff(new Random(seed));
        for (var failure = 0; failure < failures; failure++) backOff.next();
        var limit = Math.min(30_000, 500L << Math.min(failures, 10));
        assertThat(backOff.next()).isBetween(Duration.ZERO, Duration.ofMillis(limit));
    }

    @Property(tries = 20)
    void theJitterUsesTheWholeRange(@ForAll long seed) {
        var backOff = new BackOff(new Random(seed));
        for (var failure = 0; failure < 10; failure++) backOff.next();
        var shorter = 0;
        for (var sample = 0; sample < 400; sample++) {
            if (backOff.next().toSeconds() < 15) shorter++;
        }
        assertThat(shorter).isBetween(120, 280);
    }
}
