package org.workspace.payara.launcher.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspace.platform.settings.DeclaredSettings;

/** What the modules of this product declare, against their defaults and against the page that lists all settings. */
class SettingsDocumentTest {
    private static final Path ROOT = Path.of(System.getProperty("workspace.root"));
    private static final String RESOURCES = "src/main/resources";

    /** Set by the launcher alone, or what the module is. */
    private static final Set<String> NOT_TO_BE_SET = Set.of(
            "module.name",
            "workspace.data",
            "workspace.setup-code-file",
            "http.large-body.paths",
            "http.large-body.max-bytes");

    static Stream<Path> declarations() throws IOException {
        var folders = Stream.concat(
                Files.list(ROOT)
                        .filter(folder -> folder.getFileName().toString().startsWith("module-")),
                Stream.of(ROOT.resolve("platform-core/web"), ROOT.resolve("payara/launcher")));
        return folders.map(folder -> folder.resolve(RESOURCES).resolve(DeclaredSettings.RESOURCE));
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void everySettingIsOnThePageWithWhatItTakes(Path declaration) throws IOException {
        var page = Files.readAllLines(ROOT.resolve("docs/settings.md"));
        var rules = properties(declaration);
        for (var key : rules.stringPropertyNames()) {
            var row = "| `%s` | %s |".formatted(key, inWords(rules.getProperty(key)));
            assertThat(page).as(row).anyMatch(line -> line.startsWith(row));
        }
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void everyDefaultIsDeclaredAndAllowed(Path declaration) throws IOException {
        var file =
                declaration.resolveSibling("../microprofile-config.properties").normalize();
        if (!Files.exists(file)) return; // the platform: its defaults are in its code
        var all = declared(declaration)
                .and(declared(
                        ROOT.resolve("platform-core/web").resolve(RESOURCES).resolve(DeclaredSettings.RESOURCE)));
        var defaults = properties(file);
        for (var key : defaults.stringPropertyNames()) {
            if (NOT_TO_BE_SET.contains(key)) continue;
            assertThat(all.unknown(key, file.toString())).isEmpty();
            assertThat(all.refusal(key, defaults.getProperty(key), file.toString()))
                    .isEmpty();
        }
        assertThat(defaults.stringPropertyNames())
                .containsAll(declared(declaration).rules().keySet());
    }

    /** {@code number 1..9}, {@code number 1..} and {@code on | off} as the page has them. */
    private static String inWords(String rule) {
        return rule.replaceFirst(" (\\S+)\\.\\.$", " from $1")
                .replace("..", " to ")
                .replace(" | ", " or ");
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static DeclaredSettings declared(Path declaration) throws IOException {
        try (var reader = Files.newBufferedReader(declaration, UTF_8)) {
            return DeclaredSettings.read(reader);
        }
    }
}
