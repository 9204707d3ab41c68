package org.workspace.payara.launcher.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.workspace.platform.settings.DeclaredSettings;

/** The WAR of a module, read without loading any class of it. */
record WarSettings(Path war) {
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String LIBRARIES = "WEB-INF/lib/";
    private static final String DEFAULTS = "META-INF/microprofile-config.properties";

    /**
     * What it and its libraries declare. A module without a declaration takes any text for the keys it has defaults for; a
     * file that cannot be read declares nothing, for it will not run and must not keep the others away.
     */
    DeclaredSettings settings() {
        try (var file = new ZipFile(war.toFile())) {
            var declared = own(file);
            for (var entry : file.stream().filter(WarSettings::isLibrary).toList()) {
                declared = declared.and(ofLibrary(file.getInputStream(entry)));
            }
            return declared;
        } catch (IOException | IllegalArgumentException broken) {
            return DeclaredSettings.none();
        }
    }

    private static DeclaredSettings own(ZipFile file) throws IOException {
        var declaration = file.getEntry(CLASSES + DeclaredSettings.RESOURCE);
        if (declaration != null) return read(file.getInputStream(declaration));
        var defaults = file.getEntry(CLASSES + DEFAULTS);
        return defaults == null ? DeclaredSettings.none() : undeclared(file.getInputStream(defaults));
    }

    private static DeclaredSettings undeclared(InputStream defaults) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(defaults, UTF_8)) {
            properties.load(reader);
        }
        properties.remove("module.name"); // what the module is, and nobody's choice
        return DeclaredSettings.ofAnyText(properties.stringPropertyNames());
    }

    private static DeclaredSettings ofLibrary(InputStream library) throws IOException {
        try (var entries = new ZipInputStream(library)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(DeclaredSettings.RESOURCE)) return read(entries);
            }
            return DeclaredSettings.none();
        }
    }

    private static DeclaredSettings read(InputStream declaration) throws IOException {
        try (var reader = new InputStreamReader(declaration, UTF_8)) {
            return DeclaredSettings.read(reader);
        }
    }

    private static boolean isLibrary(ZipEntry entry) {
        return entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar");
    }
}
