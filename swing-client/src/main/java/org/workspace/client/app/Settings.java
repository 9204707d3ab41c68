package org.workspace.client.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * What the client remembers between two starts: address, theme, language, place of the window. Any thread; changes are
 * written in the background, the last one wins.
 */
public final class Settings {
    private static final System.Logger LOG = System.getLogger(Settings.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String MACHINE_ID = "machine.id";

    private final Path file;
    private final Executor background;
    private final Map<String, String> values;

    private Settings(Path file, Executor background, Map<String, String> values) {
        this.file = file;
        this.background = background;
        this.values = values;
    }

    /** Reads the folder's settings; an unreadable file is put aside, not lost. Blocks. */
    public static Settings in(Path folder, Executor background) throws IOException {
        var file = folder.resolve("settings.json");
        return new Settings(file, new SerialExecutor(background), read(file));
    }

    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public synchronized void put(String key, String value) {
        if (!value.equals(values.put(key, value))) background.execute(this::write);
    }

    /** Names this computer and user to the server; made once and kept. */
    public synchronized UUID machineId() {
        return get(MACHINE_ID).flatMap(Settings::uuid).orElseGet(this::newMachineId);
    }

    private UUID newMachineId() {
        var id = UUID.randomUUID();
        put(MACHINE_ID, id.toString());
        return id;
    }

    /** Outside the lock: the event thread must not wait for the disk. */
    private void write() {
        try {
            PrivateFiles.replace(file, JSON.writeValueAsBytes(copy()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings could not be kept in " + file, e);
        }
    }

    private synchronized Map<String, String> copy() {
        return new TreeMap<>(values);
    }

    private static Map<String, String> read(Path file) throws IOException {
        try {
            return new TreeMap<>(JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, String>>() {}));
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        } catch (JsonProcessingException e) {
            var aside = file.resolveSibling("settings.broken.json");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.log(Level.WARNING, "The settings were unreadable and are now in " + aside, e);
            return new TreeMap<>();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
