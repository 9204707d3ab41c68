package org.workspace.client.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the client keeps what it remembers, as the operating system has it.
 *
 * @param configuration settings and what belongs to this computer
 * @param data what the user typed: outbox and drafts
 */
public record ClientFolders(Path configuration, Path data) {
    /** Puts everything below one folder instead: a second client beside the first, a test, a stick. */
    public static final String FOLDER_VARIABLE = "WORKSPACE_CLIENT_FOLDER";

    public static ClientFolders ofUser() {
        return of(System.getenv()::get, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    public static ClientFolders under(Path folder) {
        return new ClientFolders(folder, folder.resolve("data"));
    }

    static ClientFolders of(Function<String, @Nullable String> environment, String system, Path home) {
        var chosen = folder(environment, FOLDER_VARIABLE);
        if (chosen.isPresent()) return under(chosen.get());
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) return windows(environment, home);
        if (name.startsWith("mac")) return under(home.resolve("Library/Application Support/Workspace"));
        return new ClientFolders(
                folder(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve("workspace"),
                folder(environment, "XDG_DATA_HOME")
                        .orElse(home.resolve(".local/share"))
                        .resolve("workspace"));
    }

    private static ClientFolders windows(Function<String, @Nullable String> environment, Path home) {
        var roaming = folder(environment, "APPDATA").orElse(home.resolve("AppData/Roaming"));
        var local = folder(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
        return new ClientFolders(roaming.resolve("Workspace"), local.resolve("Workspace"));
    }

    /** The XDG rules say that a relative path is to be ignored. */
    private static Optional<Path> folder(Function<String, @Nullable String> environment, String variable) {
        return Optional.ofNullable(environment.apply(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
