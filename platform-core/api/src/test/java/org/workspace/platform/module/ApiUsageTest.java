package org.workspace.platform.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ApiUsageTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T09:30:00Z"));
    private final ApiUsage usage = new ApiUsage(clock());

    @Test
    void requestsCountByModuleAndVersion() {
        usage.count("chat", 1);
        usage.count("chat", 1);
        usage.count("chat", 2);
        usage.count("auth", 1);

        assertThat(usage.requests("chat", 1)).isEqualTo(2);
        assertThat(usage.requests("chat", 2)).isEqualTo(1);
        assertThat(usage.requests("agenda", 1)).isZero();
    }

    @Test
    void whatIsOlderThanADayIsForgotten() {
        usage.count("chat", 1);
        now.updateAndGet(time -> time.plus(Duration.ofHours(23)));
        usage.count("chat", 1);

        assertThat(usage.requests("chat", 1)).isEqualTo(2);
        now.updateAndGet(time -> time.plus(Duration.ofHours(2)));
        assertThat(usage.requests("chat", 1)).isEqualTo(1);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
