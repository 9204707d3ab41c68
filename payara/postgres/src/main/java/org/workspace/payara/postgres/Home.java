package org.workspace.payara.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything of one private server: the cluster, its log, its passwords, its lock. */
record Home(Path folder) {
    private static final long NEEDED_BYTES = 100L << 20;
    private static final long LOG_BYTES = 10L << 20;

    static Home at(Path folder) {
        return new Home(folder.toAbsolutePath().normalize());
    }

    Path cluster() {
        return folder.resolve("cluster");
    }

    /** A cluster in the making; it gets its final name only when complete. */
    Path unfinishedCluster() {
        return folder.resolve("cluster.unfinished");
    }

    Path log() {
        return folder.resolve("postgresql.log");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path binaries() {
        return folder.resolve("binaries");
    }

    boolean hasCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /** Only its owner can list it; the account of the server can pass through when it is another one. */
    void create(boolean anotherAccountPasses) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(
                folder, PosixFilePermissions.fromString(anotherAccountPasses ? "rwx--x--x" : "rwx------"));
    }

    void requireSpace() throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new PostgresUnavailable("Only %d MB are free for %s and PostgreSQL needs %d: make room there."
                    .formatted(free >> 20, folder, NEEDED_BYTES >> 20));
        }
    }

    /** Keeps one earlier log, so that the file cannot grow without end over many starts. */
    void turnLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_BYTES) {
            Files.move(log(), folder.resolve("postgresql.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
