package org.workspace.payara.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workspace.payara.launcher.LaunchFailure;
import org.workspace.payara.postgres.EmbeddedPostgres;

/** Which PostgreSQL to use; opening it starts or checks it. */
@FunctionalInterface
public interface DatabaseChoice {
    Database open(Path folder);

    static DatabaseChoice builtIn() {
        return folder -> new BuiltInDatabase(EmbeddedPostgres.start(folder));
    }

    /**
     * One that somebody else runs. The password comes from the file, else from the environment: a command line is visible to
     * everyone.
     *
     * @throws org.workspace.payara.launcher.WrongUsage when the address is none
     * @throws LaunchFailure when the file cannot be read
     */
    static DatabaseChoice external(
            String url, String user, @Nullable Path passwordFile, Map<String, String> environment) {
        ExternalDatabase.requireAddress(url);
        var password =
                passwordFile == null ? environment.getOrDefault("WORKSPACE_DATABASE_PASSWORD", "") : read(passwordFile);
        return folder -> ExternalDatabase.checked(url, user, password);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LaunchFailure(
                    "The password file %s cannot be read: correct --database-password-file.".formatted(file), e);
        }
    }
}
