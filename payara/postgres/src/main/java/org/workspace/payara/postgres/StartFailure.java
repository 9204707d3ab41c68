package org.workspace.payara.postgres;

import java.nio.file.AccessDeniedException;
import java.util.Locale;

/** Turns what PostgreSQL printed before it gave up into one sentence for the person in front of it. */
final class StartFailure {
    private StartFailure() {}

    static PostgresUnavailable explain(Home home, String output) {
        var text = output.toLowerCase(Locale.ROOT);
        if (text.contains("no space left on device") || text.contains("disk quota exceeded")) {
            return new PostgresUnavailable(
                    "The disk that holds %s is full: make room there and start again.".formatted(home.folder()));
        }
        if (text.contains("permission denied")
                || text.contains("read-only file system")
                || text.contains("has wrong ownership")) {
            return new PostgresUnavailable(("PostgreSQL may not use %s: start Workspace with the account that made "
                            + "that folder, or choose another data folder.")
                    .formatted(home.folder()));
        }
        return new PostgresUnavailable("PostgreSQL could not start in %s: see %s (%s)."
                .formatted(home.folder(), home.log(), lastLine(output)));
    }

    static PostgresUnavailable explain(Home home, Exception failure) {
        var reason = failure instanceof AccessDeniedException ? "permission denied" : failure.getMessage();
        var explained = explain(home, String.valueOf(reason));
        explained.initCause(failure);
        return explained;
    }

    /** Whether trying again is worth it: the port was taken meanwhile, or a killed server's children are still going. */
    static boolean isPassing(String output) {
        return output.contains("Address already in use")
                || output.contains("pre-existing shared memory block")
                || output.contains("is the server already running");
    }

    private static String lastLine(String output) {
        return output.lines().filter(line -> !line.isBlank()).reduce("", (earlier, line) -> line.strip());
    }
}
