package org.workspace.payara.launcher.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The one-time code that lets the first administrator in. The launcher writes it, module auth deletes it as soon as there
 * is an administrator.
 */
public record SetupCode(Path file) {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // none that looks like another
    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;

    public void generateIfMissing() throws IOException {
        if (!Files.exists(file)) {
            OwnerOnly.write(file, random() + "\n");
        }
    }

    /** Empty once it was used. */
    public Optional<String> current() throws IOException {
        try {
            return Optional.of(Files.readString(file, UTF_8).strip());
        } catch (NoSuchFileException used) {
            return Optional.empty();
        }
    }

    private static String random() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (var position = 0; position < GROUPS * GROUP_LENGTH; position++) {
            if (position > 0 && position % GROUP_LENGTH == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
