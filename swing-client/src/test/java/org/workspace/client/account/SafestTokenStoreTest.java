package org.workspace.client.account;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafestTokenStoreTest {
    private final MemoryKeyring keyring = new MemoryKeyring();

    @TempDir
    private Path folder;

    @Test
    void withoutAKeyringAFileOnlyTheOwnerReadsKeepsIt() throws Exception {
        var store = new SafestTokenStore(Optional::empty, folder);
        store.save("secret");
        assertThat(Files.getPosixFilePermissions(folder.resolve("session")))
                .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
        assertThat(new SafestTokenStore(Optional::empty, folder).load()).contains("secret");
        store.clear();
        assertThat(store.load()).isEmpty();
    }

    /** A file that was readable by others, say from a copied home folder, is closed by the next write. */
    @Test
    void anOpenFileIsClosed() throws Exception {
        Files.writeString(folder.resolve("session"), "old");
        Files.setPosixFilePermissions(
                folder.resolve("session"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        new SafestTokenStore(Optional::empty, folder).save("secret");
        assertThat(Files.getPosixFilePermissions(folder.resolve("session")))
                .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    }

    @Test
    void withAKeyringNoFileKeepsIt() throws Exception {
        new FileTokenStore(folder).save("from before");
        withKeyring().save("secret");
        assertThat(folder.resolve("session")).doesNotExist();
        assertThat(withKeyring().load()).contains("secret");
        withKeyring().clear();
        assertThat(keyring.secret).isEmpty();
    }

    @Test
    void aKeyringThatFailsIsReplacedByTheFile() throws Exception {
        keyring.locked = true;
        withKeyring().save("secret");
        assertThat(new FileTokenStore(folder).load()).contains("secret");
        assertThat(withKeyring().load()).contains("secret");
    }

    @Test
    void whoNeverStayedSignedInIsNotAskedForTheKeyring() throws Exception {
        var store = new SafestTokenStore(
                () -> {
                    throw new AssertionError("looked for the keyring");
                },
                folder);
        assertThat(store.load()).isEmpty();
        store.clear();
    }

    /** Against a Secret Service of its own, where Debian's gnome-keyring and dbus are installed. */
    @Test
    void theSecretServiceKeepsIt() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dbus-run-session")));
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gnome-keyring-daemon")));
        var script = """
                printf test | gnome-keyring-daemon --unlock --foreground --components=secrets >/dev/null 2>&1 &
                daemon=$!
                "$0" -cp "$1" '%s'
                result=$?
                kill $daemon
                exit $result""".formatted(SecretServiceUser.class.getName());
        var builder = new ProcessBuilder(
                "dbus-run-session",
                "--",
                "bash",
                "-c",
                script,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("share").toString());
        var log = folder.resolve("log").toFile();
        var process = builder.redirectErrorStream(true).redirectOutput(log).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(log).content().contains("kept: second", "removed: true");
    }

    private SafestTokenStore withKeyring() {
        return new SafestTokenStore(() -> Optional.of(keyring), folder);
    }

    /** The process inside the session bus. It exits by itself: the bus library leaves threads behind. */
    static final class SecretServiceUser {
        public static void main(String[] arguments) throws Exception {
            var store = opened();
            store.save("first");
            store.save("second");
            System.out.println("kept: " + store.load().orElse("nothing"));
            store.clear();
            System.out.println("removed: " + store.load().isEmpty());
            System.exit(0);
        }

        /** The daemon needs a moment to take its name on the bus. */
        private static TokenStore opened() {
            for (var attempt = 0; attempt < 10; attempt++) {
                var store = KeyringTokenStore.open("session test");
                if (store.isPresent()) return store.get();
            }
            throw new IllegalStateException("no keyring");
        }
    }

    private static final class MemoryKeyring implements TokenStore {
        private Optional<String> secret = Optional.empty();
        private boolean locked;

        @Override
        public Optional<String> load() {
            return secret;
        }

        @Override
        public void save(String next) throws IOException {
            if (locked) throw new IOException("locked");
            secret = Optional.of(next);
        }

        @Override
        public void clear() {
            secret = Optional.empty();
        }
    }
}
