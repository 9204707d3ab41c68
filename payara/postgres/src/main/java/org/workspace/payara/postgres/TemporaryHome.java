package org.workspace.payara.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A home for one test run, and the removal of those that killed test runs left behind. */
final class TemporaryHome {
    private static final System.Logger LOG = System.getLogger(TemporaryHome.class.getName());
    private static final String PREFIX = "workspace-postgres-";
    private static final Duration SURELY_LOCKED = Duration.ofMinutes(5); // a fresh folder may not have its lock yet

    private TemporaryHome() {}

    static EmbeddedPostgres start() {
        try {
            var parent = Path.of(System.getProperty("java.io.tmpdir"));
            removeLeftovers(parent);
            var home = Home.at(Files.createTempDirectory(parent, PREFIX));
            var postgres = EmbeddedPostgres.start(home, false);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "postgres-stop"));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeLeftovers(Path parent) throws IOException {
        try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var folder : folders) {
                remove(Home.at(folder));
            }
        }
    }

    private static void remove(Home home) {
        try {
            var oldest = Instant.now().minus(SURELY_LOCKED);
            if (Files.getLastModifiedTime(home.folder()).toInstant().isAfter(oldest)) {
                return;
            }
            var lock = HomeLock.take(home.lock());
            try {
                var account = ServerAccount.forCluster(home.cluster());
                new Server(home, Binaries.unpacked(home.binaries()), account).stopLeftover();
                Trees.delete(home.folder());
            } finally {
                lock.close();
            }
        } catch (IOException | PostgresUnavailable stillUsedOrForeign) {
            LOG.log(System.Logger.Level.DEBUG, "{0} stays: {1}", home.folder(), stillUsedOrForeign);
        }
    }
}
