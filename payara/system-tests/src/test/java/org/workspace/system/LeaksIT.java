package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A module that was replaced leaves nothing behind. Whatever does (a thread, a timer, a driver, an MBean, a listener, a
 * thread local) holds the class loader of the old version, which is what is counted here.
 *
 * <p>{@code -Dleaks.rounds=30} updates each module so often. When it fails, {@code target/leaks.hprof} says who holds
 * what: look for paths from the roots to the loaders.
 */
class LeaksIT {
    private static final int ROUNDS = Integer.getInteger("leaks.rounds", 6);
    private static final List<String> MODULES = List.of("auth", "chat", "monitoring");
    private static final String LOADER = "org.glassfish.web.loader.WebappClassLoader";
    private static final String MBEAN = "com.sun.jmx.mbeanserver.NamedObject";
    /** The modules, and what answers at {@code /}. */
    private static final int RUNNING = MODULES.size() + 1;
    /**
     * One with which Payara read what answers at {@code /}, which is never replaced, and some for what the pools of HTTP
     * threads hold of a WebSocket that broke, until they are used again: three were seen. What leaks comes again in each
     * round, so after six of them even one module that stays is more than this.
     */
    private static final int TOLERATED = 6;

    /** What the JVM makes for calls by reflection; three rounds of modules that are held take more than twice as much. */
    private static final long METASPACE_NOISE_KIB = 5_000;

    private static final int THREAD_NOISE = 3;
    /** Longer than the minute after which idle threads end. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Path DUMP = Path.of("target", "leaks.hprof");

    @TempDir
    private Path folder;

    @Test
    void nothingOfAnOldVersionIsLeft() throws Exception {
        try (var server = RunningWorkspace.start(
                "--set", "rate-limit.per-minute=1000000",
                "--set", "rate-limit.strict.per-minute=1000000")) {
            var jvm = server.processes().findFirst().orElseThrow();
            var people = new People(server);

            updateAll(server, people, 1, ROUNDS / 2);
            var middle = settled(jvm, now -> true);
            updateAll(server, people, ROUNDS / 2 + 1, ROUNDS);
            var end =
                    settled(jvm, now -> now.threads().size() <= middle.threads().size() + THREAD_NOISE);

            assertThat(end.metaspaceKib()).isLessThan(middle.metaspaceKib() + METASPACE_NOISE_KIB);
            assertThat(end.instances(MBEAN)).isEqualTo(middle.instances(MBEAN));
        }
    }

    private void updateAll(RunningWorkspace server, People people, int first, int last) throws IOException {
        var modules = new ModuleCommands(server);
        try (var crowd = Crowd.of(people)) {
            for (var round = first; round <= last; round++) {
                for (var name : MODULES) {
                    var reader = people.user();
                    var partners = Stream.generate(() -> ChatPartner.connect(people.socket(), reader.accessToken()))
                            .limit(3)
                            .toList();
                    var next = new SampleModule(folder).product(name, "4.1." + round, Map.of());
                    assertThat(modules.run("update", next).output())
                            .contains(name + " 4.1." + round + " runs in the place of");
                    Files.delete(next);
                    crowd.awaitMore();
                    partners.forEach(ChatPartner::close);
                }
            }
        }
    }

    /** What is held once the timers of closed connections and idle threads have run out. */
    private static Holdings settled(ProcessHandle jvm, Predicate<Holdings> isFlat) throws IOException {
        try {
            return await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(5))
                    .until(
                            () -> report(Holdings.of(jvm)),
                            now -> now.instances(LOADER) <= RUNNING + TOLERATED && isFlat.test(now));
        } catch (ConditionTimeoutException e) {
            Holdings.dump(jvm, DUMP);
            return fail(
                    "Old versions are held, see " + DUMP + ", or threads: "
                            + Holdings.of(jvm).threadKinds(),
                    e);
        }
    }

    private static Holdings report(Holdings now) {
        System.out.printf("%d class loaders, %d MBeans, %s%n", now.instances(LOADER), now.instances(MBEAN), now);
        return now;
    }
}
