package org.workspace.payara.launcher.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.payara.launcher.WarFile;
import org.workspace.payara.launcher.WrongUsage;

class GivenSettingsTest {
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    private Path folder;

    private Path file;
    private Path chat;

    @BeforeEach
    void installAModule() throws Exception {
        file = folder.resolve("workspace.properties");
        var library = WarFile.zip(Map.of(
                "org/workspace/Something.class",
                new byte[] {1, 2, 3},
                "META-INF/workspace/settings.properties",
                "http.max-body-bytes=number 1..1000".getBytes(UTF_8)));
        chat = WarFile.write(
                folder.resolve("chat.war"),
                Map.of(
                        "WEB-INF/classes/META-INF/workspace/settings.properties",
                        "chat.message.max-length=number 1..100".getBytes(UTF_8),
                        "WEB-INF/lib/platform.jar",
                        library));
    }

    @Test
    void theCommandLineCountsBeforeTheFileAndTheFileBeforeTheEnvironment() throws Exception {
        Files.writeString(file, "chat.message.max-length=7\nhttp.max-body-bytes=7");
        var given = GivenSettings.read(
                        file, Map.of("http.max-body-bytes", "8"), Map.of("CHAT_MESSAGE_MAX_LENGTH", "not read"))
                .checked(Stream.of(chat));
        assertThat(given.values())
                .containsOnly(Map.entry("chat.message.max-length", "7"), Map.entry("http.max-body-bytes", "8"));
    }

    @Test
    void aWrongValueIsNamedWithWhereItStands() throws Exception {
        assertRefused(
                Map.of("http.max-body-bytes", "lots"),
                NOTHING,
                "The setting http.max-body-bytes (--set) cannot be 'lots': it takes a whole number from 1 to 1000.");
        assertRefused(
                NOTHING,
                Map.of("CHAT_MESSAGE_MAX_LENGTH", "-5"),
                "The setting chat.message.max-length (CHAT_MESSAGE_MAX_LENGTH) cannot be '-5':");
        Files.writeString(file, "chat.message.max-length=abc");
        assertRefused(NOTHING, NOTHING, "The setting chat.message.max-length (" + file + ") cannot be 'abc':");
    }

    @Test
    void anUnknownKeyIsNamed() throws Exception {
        assertRefused(Map.of("chat.message.maxlength", "5"), NOTHING, "did you mean chat.message.max-length?");
        assertRefused(Map.of("nonsense.key", "1"), NOTHING, "There is no setting nonsense.key (--set)");
        Files.writeString(file, "chat.mood=1");
        assertRefused(NOTHING, NOTHING, "There is no setting chat.mood (" + file + ")");
        Files.writeString(file, "caht.message.max-length=1");
        assertRefused(NOTHING, NOTHING, "did you mean chat.message.max-length?");
    }

    /** Who removed a module, and may bring it back, must not be kept from starting by what it left in the file. */
    @Test
    void whatTheFileHasOfAModuleThatIsNotThereIsTold() throws Exception {
        Files.writeString(file, "lending.item.name.max-length=50\nchat.message.max-length=7");

        var given = GivenSettings.read(file, NOTHING, NOTHING).checked(Stream.of(chat));

        assertThat(given.unused())
                .containsExactly("No module that is here has the setting lending.item.name.max-length (" + file
                        + "): nobody reads it.");
    }

    @Test
    void theEnvironmentHasMuchThatIsNoSetting() {
        assertThatCode(() -> GivenSettings.read(file, NOTHING, Map.of("NONSENSE_KEY", "1"))
                        .checked(Stream.of(chat)))
                .doesNotThrowAnyException();
    }

    @Test
    void aModuleThatDeclaresNothingTakesWhatItHasDefaultsFor() throws Exception {
        var other = WarFile.write(
                folder.resolve("lending.war"),
                Map.of(
                        "WEB-INF/classes/META-INF/microprofile-config.properties",
                        "module.name=lending\nlending.days=14".getBytes(UTF_8)));
        GivenSettings.read(file, Map.of("lending.days", "a few"), NOTHING).checked(Stream.of(chat, other));
        assertThatThrownBy(() -> GivenSettings.read(file, Map.of("module.name", "chat"), NOTHING)
                        .checked(Stream.of(chat, other)))
                .hasMessageContaining("There is no setting module.name");
    }

    @Test
    void aModuleThatIsNoWarDoesNotKeepTheOthersAway() throws Exception {
        var broken = Files.writeString(folder.resolve("broken.war"), "no zip");
        var given = GivenSettings.read(file, Map.of("chat.message.max-length", "5"), NOTHING);
        assertThatCode(() -> given.checked(Stream.of(broken, chat))).doesNotThrowAnyException();
    }

    @Test
    void aSettingsFileThatIsNoneIsNamed() throws IOException {
        Files.writeString(file, "auth.registration=\\u12");
        assertRefused(NOTHING, NOTHING, "The settings in " + file + " cannot be read");
    }

    private void assertRefused(Map<String, String> commandLine, Map<String, String> environment, String sentence) {
        assertThatThrownBy(
                        () -> GivenSettings.read(file, commandLine, environment).checked(Stream.of(chat)))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining(sentence);
    }
}
