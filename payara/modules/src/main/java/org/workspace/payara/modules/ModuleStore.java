package org.workspace.payara.modules;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of modules across restarts: the files that were installed, which of them is the present one, and whether
 * it shall run. In one folder: {@code installed.json}, and the files in {@code versions}.
 */
public final class ModuleStore {
    private static final System.Logger LOG = System.getLogger(ModuleStore.class.getName());
    private static final String STATE = "installed.json";
    private static final int DIGEST_CHARACTERS = 12;

    /**
     * One module as it was last wanted.
     *
     * @param file the present version; null for the one that comes with the server
     * @param previous the version before; null when there is none
     * @param removed whether the one that comes with the server shall not be used either
     */
    record Entry(@Nullable Path file, @Nullable Path previous, boolean running, boolean removed) {
        static final Entry BUNDLED = new Entry(null, null, true, false);
        static final Entry REMOVED = new Entry(null, null, false, true);

        Entry running(boolean wanted) {
            return new Entry(file, previous, wanted, removed);
        }
    }

    private final Path folder;
    private Map<String, Entry> entries;

    private ModuleStore(Path folder, Map<String, Entry> entries) {
        this.folder = folder;
        this.entries = entries;
    }

    /**
     * Reads what was kept; nothing was when the folder is not there.
     *
     * @throws UnusableModule when the file of states is damaged
     */
    public static ModuleStore open(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("versions"));
        var state = folder.resolve(STATE);
        if (!Files.exists(state)) return new ModuleStore(folder, new TreeMap<>());
        try {
            var json = JsonParser.object().from(Files.readString(state));
            var entries = new TreeMap<String, Entry>();
            json.forEach((name, value) -> entries.put(name, entry(folder, (JsonObject) value)));
            return new ModuleStore(folder, entries);
        } catch (JsonParserException | ClassCastException e) {
            throw new UnusableModule(
                    "%s is damaged: correct it, or delete it to start with the modules of this Workspace."
                            .formatted(state),
                    e);
        }
    }

    /** The files of present and earlier versions in that folder, whatever their state. */
    public static List<Path> files(Path folder) {
        var versions = folder.resolve("versions");
        if (!Files.isDirectory(versions)) return List.of();
        try (var files = Files.newDirectoryStream(versions, "*.war")) {
            return StreamSupport.stream(files.spliterator(), false).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Entry> entries() {
        return new TreeMap<>(entries);
    }

    Entry entry(String name) {
        return entries.getOrDefault(name, Entry.BUNDLED);
    }

    void put(String name, Entry entry) {
        change(name, entry);
    }

    /** As if nothing had ever been wanted of this module. */
    void forget(String name) {
        change(name, null);
    }

    /** What cannot be written is not remembered either. */
    private void change(String name, @Nullable Entry entry) {
        var after = new TreeMap<>(entries);
        if (entry == null) after.remove(name);
        else after.put(name, entry);
        try {
            write(after);
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the modules could not be written", e);
        }
        entries = after;
        deleteUnused();
    }

    /** Copies the file into the store, whole or not at all. The name tells what it is, and differs with the content. */
    Path keep(ModuleFile module) throws IOException {
        if (module.path().startsWith(versions())) return module.path();
        var unfinished = Files.createTempFile(versions(), "copying", ".part");
        try {
            var digest = copy(module.path(), unfinished);
            var kept = versions().resolve("%s-%s-%s.war".formatted(module.name(), module.version(), digest));
            return Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Path versions() {
        return folder.resolve("versions");
    }

    private static String copy(Path from, Path to) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            Files.copy(from, out);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_CHARACTERS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }

    private static Entry entry(Path folder, JsonObject json) {
        return new Entry(
                file(folder, json.getString("file")),
                file(folder, json.getString("previous")),
                json.getBoolean("running", true),
                json.getBoolean("removed", false));
    }

    private static @Nullable Path file(Path folder, @Nullable String name) {
        return name == null ? null : folder.resolve("versions").resolve(name);
    }

    /** Written aside and moved, so that a crash leaves the state before or the state after. */
    private void write(Map<String, Entry> after) throws IOException {
        var json = new JsonObject();
        after.forEach((name, entry) -> json.put(name, json(entry)));
        var unfinished = folder.resolve(STATE + ".part");
        Files.writeString(
                unfinished, JsonWriter.indent("  ").string().object(json).done());
        Files.move(
                unfinished, folder.resolve(STATE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static JsonObject json(Entry entry) {
        var json = new JsonObject();
        name(entry.file()).ifPresent(name -> json.put("file", name));
        name(entry.previous()).ifPresent(name -> json.put("previous", name));
        json.put("running", entry.running());
        json.put("removed", entry.removed());
        return json;
    }

    private static Optional<String> name(@Nullable Path file) {
        return Optional.ofNullable(file).map(path -> path.getFileName().toString());
    }

    private void deleteUnused() {
        var used = used(entries.values());
        try (var files = Files.list(versions())) {
            for (var file : (Iterable<Path>) files.filter(file -> !used.contains(file))::iterator) Files.delete(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Old versions of modules could not be deleted", e);
        }
    }

    private static Collection<Path> used(Collection<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.of(Optional.ofNullable(entry.file()), Optional.ofNullable(entry.previous())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
