package org.workspace.auth.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The folder of secret keys: one file a key, readable by the owner only, each written whole or not at all. */
final class KeyFiles {
    private static final String SUFFIX = ".jwk";
    private static final String PUBLIC_KEYS = "jwks.json";
    private static final String REFRESH_KEY = "refresh.key";
    private static final int REFRESH_KEY_BYTES = 32;

    private final Path folder;

    KeyFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the keys cannot be made: " + folder, e);
        }
    }

    List<SigningKey> signingKeys() {
        var keys = new ArrayList<SigningKey>();
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : files) keys.add(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The keys cannot be read: " + folder, e);
        }
        return keys;
    }

    void add(SigningKey key) {
        write(file(key), key.json());
    }

    void remove(SigningKey key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException("An old key cannot be removed: " + file(key), e);
        }
    }

    /** Writes the public keys beside the secret ones, for whoever shares the disk and need not ask over the network. */
    void publish(String keySet) {
        write(folder.resolve(PUBLIC_KEYS), keySet);
    }

    /** The key that refresh tokens are derived with, made at the first call. */
    byte[] refreshKey() {
        var file = folder.resolve(REFRESH_KEY);
        try {
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (NoSuchFileException first) {
            var key = new byte[REFRESH_KEY_BYTES];
            new SecureRandom().nextBytes(key);
            write(file, Base64.getEncoder().encodeToString(key));
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("The key of refresh tokens cannot be read: " + file, e);
        }
    }

    private static SigningKey read(Path file) throws IOException {
        try {
            return SigningKey.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new IllegalStateException("Not a signing key: " + file + ". Restore it, or remove it.", e);
        }
    }

    private void write(Path file, String content) {
        try {
            var draft = Files.createTempFile(folder, "draft", ".tmp", ownerOnly("rw-------"));
            Files.write(draft, content.getBytes(StandardCharsets.UTF_8));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("A key cannot be stored: " + file, e);
        }
    }

    private Path file(SigningKey key) {
        return folder.resolve(key.id() + SUFFIX);
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        var posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
