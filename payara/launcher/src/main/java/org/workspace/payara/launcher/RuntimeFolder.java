package org.workspace.payara.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.workspace.payara.launcher.data.OwnerOnly;

/** The server's own files. It starts from fresh ones each time, so a killed run cannot harm the next. */
final class RuntimeFolder {
    private RuntimeFolder() {}

    /** Replaces what an earlier run left by a copy of what Payara starts from. */
    static void renew(Path folder, Path payara) throws IOException {
        clear(folder);
        OwnerOnly.folder(folder); // Payara writes the password of the database into its configuration
        for (var part : List.of("config", "docroot", "lib")) {
            copy(payara.resolve(part), folder.resolve(part));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) { // parents come first
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
