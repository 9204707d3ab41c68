package org.workspace.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AccountNamesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final AccountNames names = new AccountNames(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);
    private final UUID account = UUID.randomUUID();

    @Test
    void theLastNameCountsUntilNoTokenTellsAnOlderOne() {
        assertThat(names.nameOf(account, "camille")).isEqualTo("camille");

        names.renamed(account, "robin", NOW.plusSeconds(60));
        names.renamed(account, "sacha", NOW.plusSeconds(90));

        assertThat(names.nameOf(account, "camille")).isEqualTo("sacha");
        assertThat(names.nameOf(UUID.randomUUID(), "camille")).isEqualTo("camille");
        nanos.set(Duration.ofSeconds(89).toNanos());
        assertThat(names.nameOf(account, "camille")).isEqualTo("sacha");
        nanos.set(Duration.ofSeconds(91).toNanos());
        assertThat(names.nameOf(account, "camille")).isEqualTo("camille");
    }
}
