package org.workspace.client.app;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
    @TempDir
    private Path folder;

    @Test
    void theSecondStartIsRefusedAndWakesTheFirst() throws Exception {
        var woken = new Semaphore(0);
        try (var first = SingleInstance.claim(folder).orElseThrow()) {
            first.onSecondStart(woken::release);
            assertThat(SingleInstance.claim(folder)).isEmpty();
            assertThat(woken.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aSecondStartBeforeTheWindowIsThereIsRemembered() throws Exception {
        var woken = new Semaphore(0);
        try (var first = SingleInstance.claim(folder).orElseThrow()) {
            assertThat(SingleInstance.claim(folder)).isEmpty();
            first.onSecondStart(woken::release);
            assertThat(woken.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whenTheFirstHasEndedTheNextMayStart() throws Exception {
        SingleInstance.claim(folder).orElseThrow().close();
        try (var next = SingleInstance.claim(folder).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void aSecondStartWhileTheFirstEndsTakesOver() throws Exception {
        var first = SingleInstance.claim(folder).orElseThrow();
        first.onSecondStart(() -> {
            throw new AssertionError("it shows itself no more");
        });
        first.leave();
        var second = CompletableFuture.supplyAsync(() -> {
            try {
                return SingleInstance.claim(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(second).isNotDone();
        first.close();
        try (var next = second.get(10, TimeUnit.SECONDS).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void whoDoesNotKnowTheSecretWakesNobody() throws Exception {
        var woken = new Semaphore(0);
        try (var first = SingleInstance.claim(folder).orElseThrow()) {
            first.onSecondStart(woken::release);
            var port = Integer.parseInt(
                    Files.readString(folder.resolve("instance.port")).split(" ")[0]);
            try (var stranger = new Socket(InetAddress.getLoopbackAddress(), port)) {
                stranger.getOutputStream().write("0".repeat(64).getBytes());
                assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            }
            assertThat(woken.availablePermits()).isZero();
        }
    }

    @Test
    void onlyTheOwnerCanReadTheSecret() throws Exception {
        try (var first = SingleInstance.claim(folder).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(Files.getPosixFilePermissions(folder.resolve("instance.port")))
                    .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
        }
    }

    /** The lock must hold between processes, and a killed one must not leave it behind. */
    @Test
    void anotherProcessIsSeenAndItsDeathToo() throws Exception {
        var other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("claimed");
            assertThat(SingleInstance.claim(folder)).isEmpty();
            assertThat(other.inputReader().readLine()).isEqualTo("woken");
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (var next = SingleInstance.claim(folder).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    /** The other process. */
    static final class Holder {
        public static void main(String[] folder) throws Exception {
            try (var instance = SingleInstance.claim(Path.of(folder[0])).orElseThrow()) {
                say("claimed");
                instance.onSecondStart(() -> say("woken"));
                System.in.read(); // until killed
            }
        }

        private static void say(String word) {
            System.out.println(word);
            System.out.flush();
        }
    }
}
