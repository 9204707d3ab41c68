package org.workspace.client.chat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.workspace.client.app.Alarm;
import org.workspace.client.app.PrivateFiles;
import org.workspace.client.app.SerialExecutor;
import org.workspace.client.app.UiTasks;
import org.workspace.client.connection.ServerApi;

/** What was typed and not sent, by room; on disk at most a second after a key. Event thread only. */
final class Drafts {
    private static final System.Logger LOG = System.getLogger(Drafts.class.getName());
    private static final Duration WITHIN = Duration.ofSeconds(1);

    private final Path file;
    private final UiTasks tasks;
    private final Executor disk;
    private final Map<String, String> texts;
    private Alarm.Cancel save = () -> {};
    private boolean unsaved;

    private Drafts(Path file, UiTasks tasks, Executor background, Map<String, String> texts) {
        this.file = file;
        this.tasks = tasks;
        this.disk = new SerialExecutor(background);
        this.texts = texts;
    }

    /** Blocks: background threads only. Drafts that cannot be read are lost, which is no reason not to chat. */
    static Drafts open(Path file, UiTasks tasks, Executor background) {
        return new Drafts(file, tasks, background, read(file));
    }

    String get(String room) {
        return texts.getOrDefault(room, "");
    }

    void put(String room, String text) {
        var before = text.isEmpty() ? texts.remove(room) : texts.put(room, text);
        if (text.equals(before == null ? "" : before)) return;
        if (unsaved) return;
        unsaved = true;
        save = tasks.after(WITHIN, this::save);
    }

    void save() {
        save.cancel();
        if (!unsaved) return;
        unsaved = false;
        var copy = Map.copyOf(texts);
        disk.execute(() -> write(copy));
    }

    private void write(Map<String, String> copy) {
        try {
            PrivateFiles.replace(file, ServerApi.JSON.writeValueAsBytes(copy));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The draft could not be kept", e);
        }
    }

    private static Map<String, String> read(Path file) {
        try {
            return new HashMap<>(
                    ServerApi.JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, String>>() {}));
        } catch (NoSuchFileException e) {
            return new HashMap<>();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The drafts could not be read", e);
            return new HashMap<>();
        }
    }
}
