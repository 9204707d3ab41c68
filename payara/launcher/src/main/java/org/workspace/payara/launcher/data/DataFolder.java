package org.workspace.payara.launcher.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workspace.payara.launcher.LaunchFailure;

/** The one folder that holds everything Workspace keeps. Held by one process at a time, from opening to closing. */
public final class DataFolder implements AutoCloseable {
    private static final long NEEDED_BYTES = 200L << 20;

    private final Path path;
    private final FolderLock lock;

    private DataFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Where data goes when nobody says otherwise. */
    public static Path usual(Map<String, String> environment) {
        if (System.getProperty("user.name").equals("root")) {
            return Path.of("/var/lib/workspace"); // PostgreSQL drops root and could not enter root's home
        }
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .filter(configured -> !configured.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
                .resolve("workspace");
    }

    /** The folder somebody named, else the usual one. */
    public static Path chosen(@Nullable Path named, Map<String, String> environment) {
        return named == null || named.toString().isEmpty() ? usual(environment) : named;
    }

    /** How the command line reaches the server that runs on this folder. */
    public static Path control(Path folder) {
        return folder.resolve("control");
    }

    /** Creates the folder when it is not there, and makes sure that it can be used before anything else starts. */
    public static DataFolder open(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            create(path);
            var lock = FolderLock.take(path);
            try {
                requireSpace(path);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /** What to tell the person who started it when a file in it cannot be written. */
    public LaunchFailure unusable(IOException reason) {
        return unusable(path, reason);
    }

    public Path path() {
        return path;
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    /** Files of the running server; of no use once it has stopped. */
    public Path runtime() {
        return path.resolve("runtime");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log() {
        return logs().resolve("workspace.0.log");
    }

    /** The settings file of a data folder, which is read before the folder is opened. */
    public static Path settings(Path folder) {
        return folder.resolve("workspace.properties");
    }

    public SetupCode setupCode() {
        return new SetupCode(path.resolve("setup-code"));
    }

    /** With what a program on another machine may read the metrics; written at the first start. */
    public Path scrapeToken() throws IOException {
        var file = path.resolve("scrape-token");
        if (!Files.exists(file)) OwnerOnly.write(file, Secret.random() + "\n");
        return file;
    }

    /** Where module auth writes the keys that tokens are verified with. Asking the own server could wait for itself. */
    public Path publicKeys() {
        return path.resolve("keys").resolve("jwks.json");
    }

    /** Modules that were installed or updated, and what shall run. */
    public static Path modules(Path folder) {
        return folder.resolve("modules");
    }

    /** The tables of modules that were removed. */
    public Path exports() {
        return path.resolve("exports");
    }

    public Path demoAccounts() {
        return path.resolve("demo-accounts.txt");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Others may pass through, because PostgreSQL may run under another account, but not look. */
    private static void create(Path path) throws IOException {
        if (!Files.exists(path)) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    private static void requireSpace(Path path) throws IOException {
        var free = Files.getFileStore(path).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new LaunchFailure(
                    "Only %d MB are free on the disk of %s and Workspace needs %d: make room there, or choose another folder with --data."
                            .formatted(free >> 20, path, NEEDED_BYTES >> 20));
        }
    }

    private static LaunchFailure unusable(Path path, IOException reason) {
        var why = reason instanceof AccessDeniedException
                ? "this account may not write there"
                : reason instanceof FileAlreadyExistsException ? "a file is in its place" : text(reason);
        return new LaunchFailure(
                "The data folder %s cannot be used, %s: choose another with --data.".formatted(path, why), reason);
    }

    private static String text(IOException reason) {
        var why = reason instanceof FileSystemException file ? file.getReason() : reason.getMessage();
        return Optional.ofNullable(why).orElse("the disk refuses").toLowerCase(Locale.ROOT);
    }
}
