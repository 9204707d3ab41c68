package org.workspace.payara.launcher.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.workspace.platform.settings.DeclaredSettings;

/** The WAR of a module, read without loading any class of it. */
public record WarSettings(Path war) {
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

    /**
     * What is wrong with its settings, so that the module would not start or not be found under its name, in a sentence each.
     *
     * @param module the module's name, from its context root
     */
    public List<String> mistakes(String module) {
        try (var file = new ZipFile(war.toFile())) {
            var mistakes = new ArrayList<String>();
            declarationMistake(file).ifPresent(mistakes::add);
            var name = defaults(file).getProperty("module.name", module);
            if (!name.equals(module)) {
                mistakes.add("Its module.name is %s and its context root is %s: both must be the same."
                        .formatted(name, module));
            }
            return mistakes;
        } catch (IOException e) {
            return List.of("Its settings cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Optional<String> declarationMistake(ZipFile file) throws IOException {
        try {
            own(file);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage() + ".");
        }
    }

    private static DeclaredSettings own(ZipFile file) throws IOException {
        var declaration = file.getEntry(CLASSES + DeclaredSettings.RESOURCE);
        if (declaration != null) return read(file.getInputStream(declaration));
        var undeclared = defaults(file);
        undeclared.remove("module.name"); // what the module is, and nobody's choice
        return DeclaredSettings.ofAnyText(undeclared.stringPropertyNames());
    }

    private static Properties defaults(ZipFile file) throws IOException {
        var properties = new Properties();
        var entry = file.getEntry(CLASSES + DEFAULTS);
        if (entry == null) return properties;
        try (var reader = new InputStreamReader(file.getInputStream(entry), UTF_8)) {
            properties.load(reader);
        }
        return properties;
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
