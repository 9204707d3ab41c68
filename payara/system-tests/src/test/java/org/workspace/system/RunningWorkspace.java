package org.workspace.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The product as its users run it: the built launcher with the built modules, a fresh data folder and a port that stays
 * the same over restarts.
 *
 * <p>{@link #shared()} is started once per test run and stops with it. A test that kills or restarts it leaves it running.
 */
public final class RunningWorkspace implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4); // a busy build machine; the aim is 15 s
    private static final Duration STOP = Duration.ofSeconds(30);
    private static @Nullable RunningWorkspace shared;

    private final Path data;
    private final List<String> options;
    private LauncherProcess process;

    private RunningWorkspace(Path data, List<String> options, LauncherProcess process) {
        this.data = data;
        this.options = options;
        this.process = process;
    }

    /** The one that all test classes use. */
    public static synchronized RunningWorkspace shared() {
        if (shared == null) {
            // Many accounts are made from one address here, faster than people would.
            var started = start(
                    "--set", "rate-limit.strict.per-minute=1000000",
                    "--set", "rate-limit.per-minute=1000000",
                    "--set", "auth.registration.per-address=1000000");
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "workspace-stop"));
            shared = started;
        }
        return shared;
    }

    /** One more, for a test that needs its own; the options are those of {@code workspace run}. */
    public static RunningWorkspace start(String... options) {
        try {
            var data = newDataFolder();
            var all = new ArrayList<>(List.of("--port", Integer.toString(Ports.free()), "--no-client"));
            all.addAll(List.of("--data", data.toString()));
            all.addAll(List.of(options));
            return new RunningWorkspace(data, all, launch(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below the temporary folder, which PostgreSQL's own account can enter when the build runs as root. */
    static Path newDataFolder() throws IOException {
        var open = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x"));
        return Files.createTempDirectory("workspace-system-test", open).resolve("données atelier");
    }

    public URI baseUrl() {
        return URI.create(process.address());
    }

    /** The server, and the processes it started. */
    public Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.handle()), process.handle().descendants());
    }

    /** The code for the first administrator; fails once it was used. */
    public String setupCode() {
        return process.setupCode();
    }

    public Path data() {
        return data;
    }

    public String output() {
        return process.output();
    }

    /** Stops it as Ctrl-C does and starts it on the same folder and port. */
    public void restart() {
        stop();
        process = launch(options);
    }

    /** Ends the launcher without any warning; the database goes on until {@link #restart()}. */
    public void kill9() {
        signal("KILL");
    }

    /** Ends it and its database without any warning, as a power cut does. {@link #restart()} brings it back. */
    public void powerCut() {
        var parts = processes().toList();
        parts.forEach(ProcessHandle::destroyForcibly);
        parts.forEach(part -> part.onExit().join());
    }

    public void stop() {
        if (process.isAlive()) {
            signal("INT");
        }
    }

    @Override
    public void close() {
        stop();
        delete(data.getParent());
    }

    static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String name) {
        try {
            process.signal(name);
            process.awaitEnd(STOP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static LauncherProcess launch(List<String> options) {
        try {
            return LauncherProcess.start(Map.of(), options.toArray(String[]::new))
                    .awaitReady(START);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
