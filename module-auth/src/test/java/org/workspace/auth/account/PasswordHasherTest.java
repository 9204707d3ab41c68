package org.workspace.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.workspace.auth.account.PasswordSettings.Argon2Cost;

class PasswordHasherTest {
    private final PasswordHasher hasher = hasher(64, 1);

    private static PasswordHasher hasher(int memory, int iterations) {
        var cost = new Argon2Cost(memory, iterations, 1);
        return new PasswordHasher(new PasswordSettings(8, 128, cost, 1, 1, Duration.ofSeconds(5)));
    }

    @Test
    void onlyTheSamePasswordMatches() {
        var hash = hasher.hash("correct horse battery");

        assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(hasher.matches("correct horse battery", hash)).isTrue();
        assertThat(hasher.matches("correct horse battery ", hash)).isFalse();
        assertThat(hasher.hash("correct horse battery")).isNotEqualTo(hash);
    }

    @Test
    void withoutAHashNothingMatches() {
        assertThat(hasher.matches("the password of nobody", null)).isFalse();
    }

    /** The work of Argon2 shows in the memory it fills; that can be measured exactly, time cannot. */
    @Test
    void withoutAHashTheSameMemoryIsFilledAsWithAWrongPassword() {
        var costly = hasher(8 * 1024, 1);
        var hash = costly.hash("correct horse battery");
        costly.matches("wrong horse battery", hash); // loads what is loaded once

        var wrong = allocated(() -> costly.matches("wrong horse battery", hash));
        var unknown = allocated(() -> costly.matches("wrong horse battery", null));

        assertThat(unknown).isGreaterThan(8L * 1024 * 1024).isCloseTo(wrong, Percentage.withPercentage(5));
    }

    private static long allocated(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void accentsMatchHoweverTheSystemComposesThem() {
        assertThat(hasher.matches("cafe\u0301 au lait", hasher.hash("caf\u00e9 au lait")))
                .isTrue();
    }

    @Test
    void aHashMadeUnderAWeakerPolicyIsOutdatedAndStillGood() {
        var weak = hasher.hash("correct horse battery");
        var today = hasher(128, 2);

        assertThat(today.isOutdated(weak)).isTrue();
        assertThat(today.matches("correct horse battery", weak)).isTrue();
        assertThat(today.isOutdated(today.hash("x"))).isFalse();
        assertThat(hasher.isOutdated(today.hash("x"))).isFalse();
    }
}
