package org.workspace.payara.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of an external program to its end. */
record Command(List<String> words) {
    /** What the program printed on both streams, and its exit code. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    static Command of(Collection<String> prefix, String... words) {
        var all = new ArrayList<>(prefix);
        all.addAll(List.of(words));
        return new Command(all);
    }

    /** Waits for the end, at most the given time. The output goes through a file, so a chatty child cannot block. */
    Outcome run(Duration atMost) throws IOException {
        var output = Files.createTempFile("workspace-command", ".txt");
        try {
            var process = new ProcessBuilder(words)
                    .directory(Path.of("/").toFile()) // PostgreSQL complains of a folder it may not enter
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!ended(process, atMost)) {
                process.destroyForcibly();
                throw new IOException(words + " did not end within " + atMost.toSeconds() + " s");
            }
            return new Outcome(
                    process.exitValue(), Files.readString(output, UTF_8).strip());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Whether the program exists here and succeeds. */
    boolean works() {
        try {
            return run(Duration.ofSeconds(10)).succeeded();
        } catch (IOException notThere) {
            return false;
        }
    }

    private static boolean ended(Process process, Duration atMost) throws IOException {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
