package org.workspace.payara.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class ModuleInboxTest {
    private static final Duration QUIET = Duration.ofMillis(100);

    @TempDir
    Path data;

    @TempDir
    Path upload;

    private final ScriptedHost host = new ScriptedHost();
    private Wars wars;
    private Modules modules;
    private ModuleInbox inbox;

    @BeforeEach
    void start() throws IOException {
        wars = new Wars(upload);
        modules = new Modules(
                new Version(4, 0, 0), ModuleStore.open(data), host, Duration.ofSeconds(5), Clock.systemUTC());
        inbox = ModuleInbox.open(data, modules, QUIET, Duration.ofMillis(400));
    }

    @AfterEach
    void stop() {
        inbox.close();
    }

    @Test
    void aFileIsInstalledAndALaterOneUpdatesIt() throws IOException {
        drop(wars.file("board", "1.0.0"));
        awaitVersion("1.0.0");
        drop(wars.file("board", "1.1.0"));
        awaitVersion("1.1.0");
        Files.move(wars.file("board", "1.2.0"), data.resolve("BOARD.WAR")); // from a system that knows no small letters
        awaitVersion("1.2.0");

        await().untilAsserted(() -> assertThat(data).isDirectoryNotContaining("glob:**/*.{war,WAR}"));
        assertThat(data.resolve("refused")).doesNotExist();
    }

    @Test
    void aFileOnItsWayIsTakenWhenItIsWhole() throws IOException {
        var whole = Files.readAllBytes(wars.file("board", "1.0.0"));
        var half = whole.length / 2;
        var file = Files.write(data.resolve("board.war"), Arrays.copyOf(whole, half));
        for (var written = half; written < whole.length; written++) {
            Files.write(file, new byte[] {whole[written]}, StandardOpenOption.APPEND);
        }

        awaitVersion("1.0.0");
        assertThat(data.resolve("refused")).doesNotExist();
    }

    @Test
    void whatIsRefusedLiesAsideWithTheReason() throws IOException {
        Files.writeString(data.resolve("notes.war"), "not an archive");
        drop(wars.file("chat", "1.0.0", "Require-Capability", Wars.requires("(workspace.module=people)")));
        host.fail("board 1.0.0", "It has no wood.");
        drop(wars.file("board", "1.0.0"));

        assertRefused("notes.war", "notes.war cannot be read as an archive");
        assertRefused("chat-1.0.0.war", "chat 1.0.0 requires the module people, which is not there.");
        assertRefused("board-1.0.0.war", "board 1.0.0 is installed but did not start: It has no wood.");
        assertThat(data).isDirectoryNotContaining("glob:**/*.war");
    }

    private void drop(Path file) throws IOException {
        Files.copy(file, data.resolve(file.getFileName()));
    }

    private void awaitVersion(String version) {
        await().until(() -> modules.find("board")
                .filter(module -> module.isActive() && module.version().equals(version))
                .isPresent());
    }

    private void assertRefused(String name, String reason) {
        var refused = data.resolve("refused");
        await().until(() -> Files.exists(refused.resolve(name + ".txt")));
        assertThat(refused.resolve(name)).exists();
        assertThat(refused.resolve(name + ".txt")).content().contains(reason);
    }
}
