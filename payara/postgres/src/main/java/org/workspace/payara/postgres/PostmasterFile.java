package org.workspace.payara.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The file a running PostgreSQL keeps in its data directory: who it is, since when, and whether it is ready. */
record PostmasterFile(long pid, Instant startedAt, String status) {
    /** Both times come from one clock, but one of them is rounded and counted from the boot of the machine. */
    private static final Duration CLOCK_ERROR = Duration.ofSeconds(30);

    /** Empty when there is none or when it is being written at this moment. */
    static Optional<PostmasterFile> read(Path cluster) {
        try {
            return parse(Files.readAllLines(path(cluster)));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        if (lines.size() < 3) {
            return Optional.empty();
        }
        try {
            var pid = Math.abs(Long.parseLong(lines.get(0).strip())); // negative: a single-user server
            var startedAt = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return Optional.of(new PostmasterFile(
                    pid, startedAt, lines.size() > 7 ? lines.get(7).strip() : ""));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    static void delete(Path cluster) throws IOException {
        Files.deleteIfExists(path(cluster));
    }

    /** Whether it is ready and is the started process or its child: the file of a killed server says ready for ever. */
    boolean isReadyFrom(Process started) {
        return status.equals("ready")
                && (pid == started.pid() || started.descendants().anyMatch(child -> child.pid() == pid));
    }

    /** The process named here, if any is alive under that number. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    /** Whether that process is the server that wrote the file, not another one that got its number since. */
    boolean isWrittenBy(ProcessHandle process) {
        var info = process.info();
        var isPostgres = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true); // the system may hide the command of another account; the time then decides
        var sameStart = info.startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_ERROR) < 0)
                .orElse(false);
        return isPostgres && sameStart;
    }

    private static Path path(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
