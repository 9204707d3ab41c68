package org.workspace.monitoring.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workspace.platform.service.Service;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.statistics.HealthDetail;
import org.workspace.platform.statistics.ModuleReport;
import org.workspace.platform.statistics.ModuleStatistics;
import org.workspace.platform.statistics.Statistic;
import org.workspace.platform.web.module.ModuleStopping;

class StatisticsCollectorTest {
    private static final ModuleReport REPORT = new ModuleReport(
            List.of(new Statistic("rooms", 3, "rooms")), List.of(new HealthDetail("writers", true, "All write.")));
    private static final Duration SHORT = Duration.ofMillis(200);

    private final ServiceRegistry registry = new ServiceRegistry();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private StatisticsCollector collector;

    @BeforeEach
    void start() {
        collector = new StatisticsCollector(Thread::new, SHORT);
        collector.listen(registry, "monitoring");
    }

    @AfterEach
    void stop() {
        released.countDown();
        collector.stop(new ModuleStopping("monitoring"));
    }

    @Test
    void eachModuleIsAskedAndToldByName() {
        offer("chat", "1.0", () -> REPORT);
        offer("auth", "1.3", () -> REPORT);

        assertThat(collector.collect())
                .containsExactly(ModuleReading.of("auth", REPORT), ModuleReading.of("chat", REPORT));
    }

    @Test
    void aModuleThatGoesIsNotToldAndComesBackByItself() {
        offer("auth", "1.0", () -> REPORT);
        offer("chat", "1.0", () -> REPORT);

        registry.removeAll("auth");
        assertThat(collector.collect()).extracting(ModuleReading::module).containsExactly("chat");

        offer("auth", "1.0", () -> REPORT);
        assertThat(collector.collect()).allMatch(ModuleReading::isAvailable).hasSize(2);
    }

    @Test
    void aVersionThatWeDoNotKnowIsNotAsked() {
        offer("auth", "2.0", this::notToBeAsked);
        registry.register("chat", ModuleStatistics.class, this::notToBeAsked);

        assertThat(collector.collect()).isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    void oneThatThrowsOrTellsNothingHarmsNobody() {
        offer("broken", "1.0", () -> {
            throw new IllegalStateException("no numbers");
        });
        offer("older", "1.0", () -> {
            throw new AbstractMethodError();
        });
        offer("quiet", "1.0", StatisticsCollectorTest::nothing);
        offer("chat", "1.0", () -> REPORT);

        assertThat(collector.collect())
                .containsExactly(
                        ModuleReading.unavailable("broken", "It failed to answer; the log has more."),
                        ModuleReading.of("chat", REPORT),
                        ModuleReading.unavailable("older", "It failed to answer; the log has more."),
                        ModuleReading.unavailable("quiet", "It told nothing."));
    }

    @Test
    void thoseThatNeverAnswerCostOneThreadEachAndNoMoreThanThePatience() {
        offer("slow", "1.0", this::answerOnceReleased);
        offer("slower", "1.0", this::answerOnceReleased);
        offer("chat", "1.0", () -> REPORT);

        var before = System.nanoTime();
        for (var i = 0; i < 3; i++) {
            assertThat(collector.collect())
                    .containsExactly(
                            ModuleReading.of("chat", REPORT),
                            ModuleReading.unavailable("slow", "It did not answer in time."),
                            ModuleReading.unavailable("slower", "It did not answer in time."));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SHORT.multipliedBy(3 + 2));
        assertThat(asked).hasValue(2);

        released.countDown();
        await().until(() -> collector.collect().stream().allMatch(ModuleReading::isAvailable));
    }

    @Test
    void whoWaitsForAModuleThatStopsIsToldAtOnce() {
        stop();
        collector = new StatisticsCollector(Thread::new, Duration.ofMinutes(1));
        collector.listen(registry, "monitoring");
        var interrupted = new CountDownLatch(1);
        offer("auth", "1.0", () -> {
            asked.incrementAndGet();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return REPORT;
        });

        var readings = CompletableFuture.supplyAsync(collector::collect);
        await().untilAtomic(asked, count -> assertThat(count).isEqualTo(1));
        registry.removeAll("auth");

        assertThat(readings.join()).containsExactly(ModuleReading.unavailable("auth", "It has just stopped."));
        await().until(() -> interrupted.getCount() == 0);
        assertThat(collector.collect()).isEmpty();
    }

    private void offer(String owner, String version, ModuleStatistics statistics) {
        registry.register(new Service<>(owner, ModuleStatistics.class, version, statistics));
    }

    private ModuleReport notToBeAsked() {
        asked.incrementAndGet();
        return REPORT;
    }

    private ModuleReport answerOnceReleased() {
        asked.incrementAndGet();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return REPORT;
    }

    /** As a module would that was compiled without our checks. */
    @SuppressWarnings("NullAway")
    private static ModuleReport nothing() {
        return null;
    }
}
