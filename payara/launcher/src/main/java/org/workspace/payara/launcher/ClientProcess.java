package org.workspace.payara.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.workspace.payara.launcher.server.Distribution;

/** The desktop client in a process of its own, so that neither can take the other down. */
record ClientProcess(Optional<Process> process) implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ClientProcess.class.getName());
    private static final String JAR = "workspace-client.jar";

    /** Opens it when there is one, and a display; a client that cannot be opened is no reason to stop the server. */
    static ClientProcess open(Distribution distribution, ListenAddress server, Path logs) {
        return new ClientProcess(
                hasDisplay() && Files.isDirectory(distribution.client())
                        ? launch(distribution, server, logs)
                        : Optional.empty());
    }

    @Override
    public void close() {
        process.ifPresent(Process::destroy);
    }

    private static Optional<Process> launch(Distribution distribution, ListenAddress server, Path logs) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            return Optional.of(new ProcessBuilder(
                            java,
                            "-jar",
                            distribution.client().resolve(JAR).toString(),
                            "--server",
                            server.url().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(logs.resolve("client.log").toFile())
                    .start());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The client could not be opened", e);
            return Optional.empty();
        }
    }

    private static boolean hasDisplay() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
                || !Optional.ofNullable(System.getenv("DISPLAY")).orElse("").isEmpty();
    }
}
