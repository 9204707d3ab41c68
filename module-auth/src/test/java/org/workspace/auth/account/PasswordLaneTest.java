package org.workspace.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workspace.auth.MutableClock;

class PasswordLaneTest {
    private final MutableClock clock = new MutableClock();
    private final PasswordLane lane =
            new PasswordLane(PasswordPolicyTest.SETTINGS, Executors.defaultThreadFactory(), clock);
    private final CountDownLatch busy = new CountDownLatch(1);

    @AfterEach
    void stop() {
        busy.countDown();
        lane.stop();
    }

    @Test
    void theOutcomeOfTheWorkIsTheOutcomeOfTheStage() throws Exception {
        assertThat(lane.run(() -> 42).toCompletableFuture().get(5, TimeUnit.SECONDS))
                .isEqualTo(42);
        var failed = lane.run(() -> {
            throw new IllegalStateException("refused");
        });
        assertThatThrownBy(() -> failed.toCompletableFuture().get(5, TimeUnit.SECONDS))
                .hasRootCauseMessage("refused");
    }

    @Test
    void whenTheQueueIsFullTheNextIsToldToComeBackAtOnce() {
        occupy();
        lane.run(() -> 1);
        lane.run(() -> 2);

        var refused = lane.run(() -> 3).toCompletableFuture();

        assertThat(refused).isCompletedExceptionally();
        assertThatThrownBy(refused::join)
                .hasCauseInstanceOf(TooManySignIns.class)
                .extracting(e -> ((TooManySignIns) e.getCause()).extensions())
                .asString()
                .contains("retryAfter");
    }

    @Test
    void whoWaitedTooLongIsNotServedAnyMore() {
        occupy();
        var waiting = lane.run(() -> 1).toCompletableFuture();

        clock.advance(Duration.ofSeconds(6));
        busy.countDown();

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(TooManySignIns.class);
    }

    @Test
    void whoWaitsWhenItStopsIsTold() {
        occupy();
        var waiting = lane.run(() -> 1).toCompletableFuture();

        lane.stop();
        busy.countDown();

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(TooManySignIns.class);
        assertThatThrownBy(() -> lane.run(() -> 2).toCompletableFuture().join())
                .hasCauseInstanceOf(TooManySignIns.class);
    }

    private void occupy() {
        var started = new CountDownLatch(1);
        lane.run(() -> {
            started.countDown();
            return busy.await(30, TimeUnit.SECONDS);
        });
        try {
            assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
