package org.workspace.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsPutIsThereAtTheNextStart() throws Exception {
        open().put("theme", "dark");
        assertThat(open().get("theme")).contains("dark");
        assertThat(open().get("language")).isEmpty();
    }

    @Test
    void theMachineIdIsMadeOnceAndKept() throws Exception {
        assertThat(open().machineId()).isEqualTo(open().machineId());
    }

    @Test
    void unreadableSettingsArePutAside() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\": ");
        assertThat(open().get("theme")).isEmpty();
        assertThat(folder.resolve("settings.broken.json")).exists();
    }

    @Test
    void foldersAreWhereTheSystemHasThem() {
        var home = Path.of("/home/alex");
        assertThat(ClientFolders.of(Map.<String, String>of()::get, "Linux", home))
                .isEqualTo(new ClientFolders(
                        Path.of("/home/alex/.config/workspace"), Path.of("/home/alex/.local/share/workspace")));
        assertThat(ClientFolders.of(Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "relative")::get, "Linux", home))
                .isEqualTo(new ClientFolders(Path.of("/c/workspace"), Path.of("/home/alex/.local/share/workspace")));
        assertThat(ClientFolders.of(Map.of(ClientFolders.FOLDER_VARIABLE, "/x")::get, "Linux", home))
                .isEqualTo(ClientFolders.under(Path.of("/x")));
    }

    private Settings open() throws Exception {
        return Settings.in(folder, Runnable::run);
    }
}
