package org.workspace.platform.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ModuleTrafficTest {
    private final ModuleTraffic traffic = new ModuleTraffic();

    @Test
    void aClosedModuleTakesNoRequestUntilItIsOpenedAgain() {
        assertThat(traffic.close(Duration.ZERO)).isTrue();
        assertThat(traffic.enter()).isFalse();

        traffic.open();

        assertThat(traffic.enter()).isTrue();
    }

    @Test
    void closingWaitsForTheRequestsUnderWay() throws Exception {
        traffic.enter();
        var closing = CompletableFuture.supplyAsync(() -> traffic.close(Duration.ofMinutes(1)));
        while (traffic.enter()) traffic.leave();

        assertThat(closing).isNotDone();
        traffic.leave();
        assertThat(closing.get(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void closingWaitsNoLongerThanItIsTold() {
        traffic.enter();

        assertThat(traffic.close(Duration.ofMillis(5))).isFalse();
    }
}
