package org.workspace.payara.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second Workspace away from the same database. The system frees it when our process ends, however it ends. */
final class HomeLock implements AutoCloseable {
    /** POSIX frees a process's lock when it closes any descriptor of the file: never open a file held by ourselves. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static HomeLock take(Path lockFile) throws IOException {
        var file = lockFile.toAbsolutePath();
        if (HELD_HERE.add(file)) {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new HomeLock(file, channel);
            }
            channel.close();
            HELD_HERE.remove(file);
        }
        throw new PostgresUnavailable(
                "Another Workspace uses the database in %s: stop it or choose another data folder."
                        .formatted(file.getParent()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
