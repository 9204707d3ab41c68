package org.workspace.payara.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random password kept in a file that only its owner can read. */
record Password(Path folder, String name) {
    private static final int BYTES = 24;

    /** The kept password, or a new one that is kept from now on. */
    String value() throws IOException {
        if (!Files.exists(file())) {
            keep(random());
        }
        return Files.readString(file(), UTF_8).strip();
    }

    /** For a program that wants to read it from a file of its own; the caller deletes that file. */
    Path copy(ServerAccount reader) throws IOException {
        var copy = ownerOnly(folder, value());
        reader.own(copy);
        return copy;
    }

    private Path file() {
        return folder.resolve(name);
    }

    private void keep(String password) throws IOException {
        Files.move(ownerOnly(folder, password), file(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path ownerOnly(Path folder, String content) throws IOException {
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(Files.createTempFile(folder, "password", null, permissions), content + "\n", UTF_8);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
