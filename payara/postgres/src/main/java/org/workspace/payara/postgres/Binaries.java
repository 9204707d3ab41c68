package org.workspace.payara.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The programs of PostgreSQL, unpacked from the class path once per version into a cache folder. */
record Binaries(Path folder) {
    /** @param fallback used when the usual cache folder cannot be written */
    static Binaries unpacked(Path fallback) throws IOException {
        var archive = archive();
        var cache = writable(usualCache()).orElse(fallback);
        var folder = cache.resolve("postgresql-" + fingerprint(archive));
        if (!Files.exists(folder)) {
            unpack(archive, folder);
        }
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    int majorVersion() throws IOException {
        var answer = new Command(List.of(program("postgres"), "--version")).run(Duration.ofSeconds(10));
        return Integer.parseInt(answer.output().replaceFirst("\\D*(\\d+).*", "$1"));
    }

    private static URL archive() {
        var name = "postgres-%s-%s.txz".formatted(system(), processor());
        var archive = Binaries.class.getResource("/" + name);
        if (archive == null) {
            throw new PostgresUnavailable("No PostgreSQL for this kind of machine (%s, %s) comes with Workspace: "
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch"))
                    + "install PostgreSQL 14 or later and give its address.");
        }
        return archive;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static Path usualCache() {
        if (new UnixSystem().getUid() == 0) {
            return Path.of("/var/cache/workspace"); // root's home is closed to the account that runs PostgreSQL
        }
        var configured = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(path -> !path.isBlank());
        return configured
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("workspace");
    }

    private static Optional<Path> writable(Path cache) {
        try {
            return Optional.of(Files.createDirectories(cache)).filter(Files::isWritable);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Distinguishes two versions without reading the whole archive: its checksum stands in the jar. */
    private static String fingerprint(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (var file = jar.getJarFile()) {
                return Long.toHexString(file.getJarEntry(jar.getEntryName()).getCrc());
            }
        }
        return Long.toHexString(archive.openConnection().getContentLengthLong());
    }

    /** Another process may do the same at the same moment: whoever moves first wins, and both are content. */
    private static void unpack(URL archive, Path folder) throws IOException {
        var cache = Files.createDirectories(folder.getParent());
        var unfinished = Files.createTempDirectory(cache, "unpacking-");
        try (InputStream in = archive.openStream()) {
            Archive.extract(in, unfinished);
            Trees.openToAll(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(folder)) {
                throw e;
            }
        } finally {
            Trees.delete(unfinished);
        }
    }
}
