package org.workspace.client.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.workspace.client.app.PrivateFiles;

/** A file that only its owner can read. */
final class FileTokenStore implements TokenStore {
    private final Path file;

    FileTokenStore(Path folder) {
        this.file = folder.resolve("session");
    }

    @Override
    public Optional<String> load() throws IOException {
        try {
            return Optional.of(Files.readString(file, UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void save(String secret) throws IOException {
        PrivateFiles.replace(file, secret.getBytes(UTF_8));
    }

    @Override
    public void clear() throws IOException {
        Files.deleteIfExists(file);
    }
}
