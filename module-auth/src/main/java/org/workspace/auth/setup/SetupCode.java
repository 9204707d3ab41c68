package org.workspace.auth.setup;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.SecretCode;
import org.workspace.platform.web.cdi.Component;

/** The one-time code, in a file that whoever starts the server can read. */
@Component
class SetupCode {
    private static final System.Logger LOG = System.getLogger(SetupCode.class.getName());

    private final @Nullable Path file;

    @Inject
    SetupCode(SetupSettings settings) {
        this.file = settings.codeFile();
    }

    /** Without a code in the file nothing is right. */
    boolean isRight(String typed) {
        if (file == null) return false;
        try {
            var code = Files.readString(file).strip();
            return !code.isEmpty() && SecretCode.sameHash(SecretCode.hash(code), SecretCode.hash(typed));
        } catch (NoSuchFileException absent) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("The set-up code cannot be read: " + file, e);
        }
    }

    /** The code was used, or is not needed any more. */
    void withdraw() {
        if (file == null) return;
        try {
            if (Files.deleteIfExists(file)) LOG.log(Level.INFO, "The set-up code is withdrawn");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The file of the set-up code cannot be deleted: " + file, e);
        }
    }
}
