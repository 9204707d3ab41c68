package org.workspace.payara.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ShutdownTest {
    private final Shutdown shutdown = new Shutdown();
    private final List<String> stopped = new CopyOnWriteArrayList<>();

    @Test
    void stopsWhatWasStartedLastFirst() throws Exception {
        shutdown.start("database", () -> part("database"));
        shutdown.start("server", () -> part("server"));
        shutdown.stopAll();
        assertThat(stopped).containsExactly("server", "database");
    }

    @Test
    void aPartThatDoesNotStopKeepsNoOtherRunning() throws Exception {
        shutdown.start("database", () -> part("database"));
        shutdown.start("server", () -> (AutoCloseable) () -> {
            throw new IllegalStateException("stuck");
        });
        shutdown.stopAll();
        assertThat(stopped).containsExactly("database");
    }

    @Test
    void aStopDuringAStartWaitsForThePartAndStopsIt() throws Exception {
        var begun = new CountDownLatch(1);
        var starter = starter(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException cutShort) {
                assertThat(stopped).isEmpty();
            }
            return part("database");
        });
        begun.await();

        shutdown.stopAll();

        assertThat(stopped).containsExactly("database");
        starter.interrupt();
    }

    @Test
    void nothingIsStartedOnceItStops() throws Exception {
        shutdown.stopAll();
        var begun = new CountDownLatch(1);
        var starter = starter(() -> {
            begun.countDown();
            return part("late");
        });
        assertThat(begun.await(200, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(starter.isAlive()).as("waits for the end of the process").isTrue();
    }

    private Thread starter(Callable<AutoCloseable> start) {
        var thread = new Thread(() -> {
            try {
                shutdown.start("part", start);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private AutoCloseable part(String name) {
        return () -> stopped.add(name);
    }
}
