package org.workspace.payara.launcher.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.workspace.payara.launcher.WrongUsage;
import org.workspace.platform.settings.DeclaredSettings;

/**
 * The settings somebody gave, each from where it counts: the command line before the settings file, and that before the
 * environment, where {@code HTTP_MAX_BODY_BYTES} gives {@code http.max-body-bytes} as MicroProfile Config has it.
 */
public final class GivenSettings {
    private final Path file;
    private final Map<String, String> inFile;
    private final Map<String, String> onCommandLine;
    private final Map<String, String> environment;
    private final List<String> ofNobody = new ArrayList<>();

    private GivenSettings(
            Path file, Map<String, String> inFile, Map<String, String> onCommandLine, Map<String, String> environment) {
        this.file = file;
        this.inFile = inFile;
        this.onCommandLine = Map.copyOf(onCommandLine);
        this.environment = environment;
    }

    /**
     * Reads the file when it is there.
     *
     * @throws WrongUsage when the file is there and cannot be read
     */
    public static GivenSettings read(Path file, Map<String, String> commandLine, Map<String, String> environment) {
        return new GivenSettings(file, content(file), commandLine, environment);
    }

    /**
     * Makes sure that the modules know and understand all of them. The file may have some of a module that is not there.
     *
     * @throws WrongUsage when one is wrong: its key, its value, where it stands, and what is allowed
     */
    public GivenSettings checked(Stream<Path> modules) {
        var declared =
                modules.map(war -> new WarSettings(war).settings()).reduce(ofTheLauncher(), DeclaredSettings::and);
        onCommandLine.forEach((key, value) -> check(declared, key, value, "--set"));
        inFile.forEach((key, value) -> {
            if (onCommandLine.containsKey(key)) return;
            if (declared.isOfNobody(key)) ofNobody.add(key);
            else check(declared, key, value, file.toString());
        });
        for (var key : declared.rules().keySet()) {
            if (!onCommandLine.containsKey(key) && !inFile.containsKey(key)) checkEnvironment(declared, key);
        }
        return this;
    }

    /** What {@link #checked} found in the file that is of no module which is there, in a sentence each. */
    public List<String> unused() {
        return ofNobody.stream()
                .map(key -> "No module that is here has the setting %s (%s): nobody reads it.".formatted(key, file))
                .toList();
    }

    /** The value from where it counts. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values().get(key))
                .or(() -> fromEnvironment(key).map(Map.Entry::getValue));
    }

    /** What the modules shall read before their environment. */
    public Map<String, String> values() {
        var values = new TreeMap<>(inFile);
        values.putAll(onCommandLine);
        return values;
    }

    private void checkEnvironment(DeclaredSettings declared, String key) {
        fromEnvironment(key).ifPresent(variable -> check(declared, key, variable.getValue(), variable.getKey()));
    }

    private Optional<Map.Entry<String, String>> fromEnvironment(String key) {
        var plain = key.replaceAll("[^A-Za-z0-9]", "_");
        return Stream.of(key, plain, plain.toUpperCase(Locale.ROOT))
                .filter(environment::containsKey)
                .findFirst()
                .map(variable -> Map.entry(variable, environment.getOrDefault(variable, "")));
    }

    private static DeclaredSettings ofTheLauncher() {
        var resource = GivenSettings.class.getResourceAsStream("/" + DeclaredSettings.RESOURCE);
        try (var reader = new InputStreamReader(Objects.requireNonNull(resource), UTF_8)) {
            return DeclaredSettings.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(DeclaredSettings declared, String key, String value, String source) {
        var refusal = declared.unknown(key, source).or(() -> declared.refusal(key, value, source));
        if (refusal.isPresent()) throw new WrongUsage(refusal.get());
    }

    private static Map<String, String> content(Path file) {
        var values = new TreeMap<String, String>();
        if (!Files.exists(file)) return values;
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) { // the latter for a backslash and u without four digits
            throw new WrongUsage(
                    "The settings in %s cannot be read (%s): correct that file.".formatted(file, e.getMessage()), e);
        }
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }
}
