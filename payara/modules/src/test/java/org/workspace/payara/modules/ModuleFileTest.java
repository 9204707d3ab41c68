package org.workspace.payara.modules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleFileTest {
    @TempDir
    Path folder;

    private Wars wars;

    @BeforeEach
    void start() {
        wars = new Wars(folder);
    }

    @Test
    void whatAModuleSaysOfItselfIsRead() {
        var chat = wars.module("chat", "4.1.0.beta", "Bundle-Name", "Chat", "Bundle-Description", "Rooms.");

        assertThat(chat.name()).isEqualTo("chat");
        assertThat(chat.symbolicName()).isEqualTo("org.workspace.chat");
        assertThat(chat.version()).hasToString("4.1.0.beta");
        assertThat(chat.title()).isEqualTo("Chat");
        assertThat(chat.description()).isEqualTo("Rooms.");
        assertThat(chat).hasToString("chat 4.1.0.beta");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Bundle-SymbolicName | ``                    | its manifest has no Bundle-SymbolicName
            Bundle-Version      | ``                    | its manifest has no Bundle-Version
            Web-ContextPath     | ``                    | its manifest has no Web-ContextPath
            Bundle-Version      | four                  | "four", which is not of the form 1.2.3
            Bundle-Version      | 4.0.0-SNAPSHOT        | "4.0.0-SNAPSHOT", which is not of the form 1.2.3
            Bundle-Version      | -1.0                  | "-1.0", which is not of the form 1.2.3
            Web-ContextPath     | chat                  | has the Web-ContextPath "chat"
            Web-ContextPath     | /                     | has the Web-ContextPath "/"
            Web-ContextPath     | /Chat                 | has the Web-ContextPath "/Chat"
            Web-ContextPath     | /../../etc            | has the Web-ContextPath "/../../etc"
            Web-ContextPath     | /a/b                  | has the Web-ContextPath "/a/b"
            Web-ContextPath     | /health               | has the Web-ContextPath "/health"
            Web-ContextPath     | /abcdefghijklmnopqrstuvwxyzabcdef | has the Web-ContextPath
            Require-Capability  | a;filter:="(((b)"     | cannot be understood
            Provide-Capability  | a;b:Version=x.y       | cannot be understood
            """)
    void aFileThatSaysTooLittleOrNonsenseIsRefused(String header, String value, String said) {
        var file = wars.file("chat", "4.0.0", header, value);

        assertThatThrownBy(() -> ModuleFile.read(file))
                .isInstanceOf(UnusableModule.class)
                .hasMessageContaining("chat-4.0.0.war")
                .hasMessageContaining(said);
    }

    @Test
    void aFileThatIsNoArchiveIsRefused() throws IOException {
        var text = Files.writeString(folder.resolve("notes.war"), "not an archive");
        var empty = Files.createFile(folder.resolve("empty.war"));
        var jar = Wars.write(folder.resolve("lib.war"), Map.of("Bundle-SymbolicName", "lib"), "Some.class");

        assertThatThrownBy(() -> ModuleFile.read(text)).hasMessageContaining("notes.war cannot be read as an archive");
        assertThatThrownBy(() -> ModuleFile.read(empty)).hasMessageContaining("empty.war cannot be read as an archive");
        assertThatThrownBy(() -> ModuleFile.read(jar)).hasMessageContaining("lib.war is not a WAR");
        assertThatThrownBy(() -> ModuleFile.read(folder.resolve("gone.war")))
                .hasMessageContaining("gone.war cannot be read as an archive");
    }

    /** What is packed twice need not be damaged as an archive when its content is. */
    @Test
    void anEntryThatIsNotWhatItWasIsNamed() throws IOException {
        var file = folder.resolve("stored.war");
        var content = "a library".getBytes(UTF_8);
        var checksum = new CRC32();
        checksum.update(content);
        var entry = new ZipEntry("WEB-INF/lib/library.jar");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        try (var archive = new ZipOutputStream(Files.newOutputStream(file))) {
            archive.putNextEntry(entry);
            archive.write(content);
        }
        var bytes = Files.readAllBytes(file);
        bytes[new String(bytes, ISO_8859_1).indexOf("a library")] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> ModuleFile.read(file))
                .isInstanceOf(UnusableModule.class)
                .hasMessageContaining("WEB-INF/lib/library.jar does not fit its checksum");
    }

    @Test
    void aFileThatIsCutOffOrDamagedIsRefused() throws IOException {
        var whole = Files.readAllBytes(wars.file("chat", "4.0.0"));
        var cut = Files.write(folder.resolve("cut.war"), java.util.Arrays.copyOf(whole, whole.length - 40));
        var damaged = whole.clone();
        damaged[damaged.length - 210] ^= 0x55; // in the content of the last entry, before the directory
        var broken = Files.write(folder.resolve("broken.war"), damaged);

        assertThatThrownBy(() -> ModuleFile.read(cut)).isInstanceOf(UnusableModule.class);
        assertThatThrownBy(() -> ModuleFile.read(broken)).isInstanceOf(UnusableModule.class);
    }
}
