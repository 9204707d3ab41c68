package org.workspace.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.workspace.payara.postgres.EmbeddedPostgres;

/**
 * What integration tests of a module run on: a fresh PostgreSQL, and a key pair whose tokens the module believes.
 *
 * <p>Starts with the first test of a Failsafe run and stops with it; in other runs it does nothing. The data folder of
 * the module under test is {@link #dataFolder()}.
 */
public final class TestEnvironment implements LauncherSessionListener {
    private static final Path FOLDER = Path.of("target", "test-environment").toAbsolutePath();
    private static final Path TEMPORARY = FOLDER.resolve("tmp");
    private static final List<String> LOOPBACK = List.of(
            "set configs.config.server-config.network-config.network-listeners"
                    + ".network-listener.http-listener.address=127.0.0.1",
            "set hazelcast-runtime-configuration.interface=127.0.0.1");

    private @Nullable EmbeddedPostgres database;

    /** The folder that {@code workspace.data} names in the module under test. */
    public static Path dataFolder() {
        return FOLDER.resolve("data");
    }

    /** Where the module under test reads the keys to verify tokens with. */
    static Path publicKeys() {
        return FOLDER.resolve("keys.json");
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("workspace.test.environment")) return;
        var runtime = System.getProperty("workspace.runtime");
        try {
            start(Path.of(runtime));
        } catch (IOException e) {
            throw new UncheckedIOException("The test environment could not start", e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) database.close();
    }

    private void start(Path runtime) throws IOException {
        Files.createDirectories(dataFolder());
        Files.createDirectories(TEMPORARY);
        var keys = TestTokens.publish(publicKeys());
        var started = EmbeddedPostgres.temporary();
        database = started;
        var before = Files.write(FOLDER.resolve("preboot.asadmin"), LOOPBACK);
        var after = Files.write(FOLDER.resolve("postboot.asadmin"), pool(started));
        System.setProperty(
                "workspace.test.payara", runtime.resolve("payara-micro.jar").toString());
        System.setProperty("workspace.test.jvm", jvm(keys));
        System.setProperty(
                "workspace.test.options",
                "--nohazelcast --addLibs " + runtime.resolve("lib") + " --prebootcommandfile " + before
                        + " --postbootcommandfile " + after);
        System.setProperty("workspace.test.database", started.url());
        System.setProperty("workspace.test.database.user", started.user());
        System.setProperty("workspace.test.database.password", started.password());
    }

    /** More options for one module's tests come from the system property {@code workspace.test.more}. */
    private static String jvm(Path keys) {
        var more =
                Optional.ofNullable(System.getProperty("workspace.test.more")).orElse("");
        return String.join(
                " ",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it ends too soon to win back what compiling well takes
                "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
                "-Dhazelcast.socket.bind.any=false",
                "-Djava.io.tmpdir=" + TEMPORARY,
                "-Dworkspace.data=" + dataFolder(),
                "-Dworkspace.setup-code-file=" + dataFolder().resolve("setup-code"),
                "-Dmp.jwt.verify.publickey.location=" + keys.toUri(),
                more);
    }

    private static List<String> pool(EmbeddedPostgres database) {
        var properties = String.join(
                ":",
                "user=" + database.user(),
                "password=" + database.password(),
                "serverName=127.0.0.1",
                "portNumber=" + database.port(),
                "databaseName=" + EmbeddedPostgres.DATABASE);
        return List.of(
                "create-jdbc-connection-pool --datasourceclassname=org.postgresql.ds.PGSimpleDataSource"
                        + " --restype=javax.sql.DataSource --maxpoolsize=16 --property " + properties + " workspace",
                "create-jdbc-resource --connectionpoolid=workspace jdbc/workspace");
    }
}
