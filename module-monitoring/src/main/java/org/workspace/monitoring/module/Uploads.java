package org.workspace.monitoring.module;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.workspace.platform.web.cdi.Component;

/** Files that were sent: each is on the disk while something is done with it, and only the server's owner can read it. */
@Component
public class Uploads {
    private static final String NAME = "upload.war"; // shown to people who are told that it is unusable

    private final Path folder;

    @Inject
    Uploads() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    Uploads(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes what is sent to a file, passes that on, and deletes it.
     *
     * @throws UncheckedIOException when it cannot be received, or not be stored
     */
    public <T> T with(InputStream content, Function<Path, T> use) {
        try {
            var own = Files.createTempDirectory(folder, "workspace-upload");
            var file = own.resolve(NAME);
            try {
                Files.copy(content, file);
                return use.apply(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What was sent could not be stored", e);
        }
    }
}
