package org.workspace.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server's classes as the JVM wants them in memory, made by a trial start as {@code ./workspace run} makes them. */
final class ClassArchive {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path FILE = Path.of("target", "classes.jsa").toAbsolutePath();
    private static @Nullable List<String> use;

    private ClassArchive() {}

    /** The options for a JVM that starts the server; with them a start takes two thirds of the time. */
    static synchronized List<String> use() {
        if (use == null) {
            make();
            use = List.of("-XX:SharedArchiveFile=" + FILE, "-Xshare:auto", "-Xlog:cds*=off");
        }
        return use;
    }

    private static void make() {
        try {
            Files.deleteIfExists(FILE);
            var data = RunningWorkspace.newDataFolder();
            var command = LauncherProcess.server(
                    LauncherProcess.DISTRIBUTION,
                    List.of("-XX:ArchiveClassesAtExit=" + FILE),
                    "--until-ready",
                    "--no-client",
                    "--port",
                    "0",
                    "--data",
                    data.toString());
            LauncherProcess.start(Map.of(), command).awaitEnd(PATIENCE);
            RunningWorkspace.delete(data.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
