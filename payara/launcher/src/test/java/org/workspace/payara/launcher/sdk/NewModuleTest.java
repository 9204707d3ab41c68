package org.workspace.payara.launcher.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.payara.launcher.LaunchFailure;
import org.workspace.payara.launcher.WrongUsage;

class NewModuleTest {
    private static final Path ROOT = Path.of(System.getProperty("workspace.root"));
    private static final Path TEMPLATE = ROOT.resolve("payara/module-template");
    private static final String PARENT = "<relativePath>../../platform-core/module</relativePath>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';'' is no name for a module, which is a lower-case letter, then at most 30 of a-z, 0-9 and _.",
                "Lending;'Lending' is no name for a module",
                "2nd;'2nd' is no name for a module",
                "lend-ing;'lend-ing' is no name for a module",
                "../lending;'../lending' is no name for a module",
                "prêt;'prêt' is no name for a module",
                "a234567890123456789012345678901x;is no name for a module",
                "metrics;'metrics' is a path of the server itself: choose another name.",
                "platform;'platform' is a path of the server itself",
                "package;'package' is a word of Java: choose another name.",
                "true;'true' is a word of Java",
                "order;'order' is a word of PostgreSQL: choose another name.",
                "pg_lending;'pg_lending' is a word of PostgreSQL",
                "chat;There is a module chat already.",
            })
    void aNameThatNoModuleCanHaveIsRefusedInOneSentence(String name, String sentence) {
        assertThatThrownBy(() -> module(name, "com.example.lending"))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining(sentence);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"Com.Example", "com..example", "com.example.", "com.new.lending", "com/example", "''"})
    void aPackageThatIsNoneIsRefused(String name) {
        assertThatThrownBy(() -> module("lending", name))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("'%s' is no name for a Java package, which is like com.example.lending.", name);
    }

    @Test
    void whatIsThereIsNotTouched() throws Exception {
        var present = Files.createDirectories(folder.resolve("lending"));
        Files.writeString(present.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> module("lending", "com.example"))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("%s is there already: choose another name, or another folder with --in.", present);
        assertThat(present.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        var gone = folder.resolve("gone");
        assertThatThrownBy(() -> NewModule.of("lending", "com.example", gone, Set.of()))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("There is no folder %s.", gone);
    }

    @Test
    void theTemplateUnderItsOwnNameIsTheProjectButForItsParent() throws Exception {
        sdk().write(module("sample", "org.workspace.sample"));

        var expected = files(folder.resolve("sdk/module-template"));
        expected.computeIfPresent("pom.xml", (name, text) -> text.replace(PARENT, "<relativePath/>"));
        assertThat(files(folder.resolve("sample"))).isEqualTo(expected).hasSizeGreaterThan(20);
        assertThat(expected.get("pom.xml")).contains("<relativePath/>");
        assertThat(expected.get(".mvn/jvm.config")).isEqualTo(content(ROOT.resolve(".mvn/jvm.config")));
    }

    @Test
    void everyPlaceHasTheNameAndThePackage() throws Exception {
        sdk().write(module("tool_store", "com.sample.store"));

        var files = files(folder.resolve("tool_store"));
        assertThat(files)
                .containsKeys(
                        ".mvn/jvm.config",
                        ".gitignore",
                        "docs/openapi/tool_store-v2.json",
                        "src/main/java/com/sample/store/api/v2/ToolStoreV2.java",
                        "src/main/resources/db/tool_store/changelog.xml",
                        "src/test/java/com/sample/store/ToolStoreApiIT.java");
        assertThat(files.values()).allSatisfy(text -> assertThat(text.replace("com.sample.store", ""))
                .doesNotContainIgnoringCase("sample")
                .doesNotContain("org.workspace.tool_store"));
    }

    @Test
    void nothingIsLeftOfAProjectThatCannotBeWritten() throws Exception {
        var sdk = sdk();
        Files.write(folder.resolve("sdk/module-template/zzz.bin"), new byte[] {(byte) 0xC3}); // no UTF-8

        assertThatThrownBy(() -> sdk.write(module("lending", "com.example")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("cannot be written to " + folder.resolve("lending"));

        assertThat(folder).isDirectoryNotContaining("glob:**lending*");
    }

    private NewModule module(String name, String javaPackage) {
        return NewModule.of(name, javaPackage, folder, Set.of("auth", "chat"));
    }

    /** With the template as the distribution has it. */
    private ModuleSdk sdk() throws Exception {
        var copy = folder.resolve("sdk/module-template");
        for (var file : files(TEMPLATE).entrySet()) {
            Files.createDirectories(copy.resolve(file.getKey()).getParent());
            Files.writeString(copy.resolve(file.getKey()), file.getValue());
        }
        return new ModuleSdk(folder.resolve("sdk"));
    }

    private static TreeMap<String, String> files(Path project) throws Exception {
        try (var paths = Files.walk(project)) {
            return paths.filter(Files::isRegularFile)
                    .filter(file -> !project.relativize(file).startsWith("target"))
                    .collect(Collectors.toMap(
                            file -> project.relativize(file).toString(),
                            NewModuleTest::content,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
