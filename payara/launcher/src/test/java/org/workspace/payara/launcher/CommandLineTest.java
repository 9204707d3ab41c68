package org.workspace.payara.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.payara.launcher.server.Distribution;

/** Everything here fails before a server would start. */
class CommandLineTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws Exception {
        WarFile.declaring(folder.resolve("distribution/modules/auth.war"), "auth.registration=open | closed");
    }

    @Test
    void runIsWhatHappensWithoutACommand() {
        assertThat(Main.withDefaultCommand(new String[] {})).containsExactly("run");
        assertThat(Main.withDefaultCommand(new String[] {"--port", "9000"})).containsExactly("run", "--port", "9000");
    }

    @Test
    void helpAndVersionAreNotOptionsOfRun() {
        assertThat(Main.withDefaultCommand(new String[] {"--help"})).containsExactly("--help");
        assertThat(Main.withDefaultCommand(new String[] {"-V"})).containsExactly("-V");
    }

    @Test
    void anUnknownOptionIsNamedOnOneLine() {
        assertThat(execute("run", "--prot", "9000")).isEqualTo(2);
        assertThat(printed.toString()).contains("--prot").hasLineCount(1);
    }

    @Test
    void aPortThatIsNoNumberIsNamedOnOneLine() {
        assertThat(execute("run", "--port", "http")).isEqualTo(2);
        assertThat(printed.toString()).contains("--port").contains("http").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--port=99999;99999 is not a port: choose one from 1 to 65535",
                "--bind=192.0.2.1;192.0.2.1 is not an address of this machine",
                "--bind=localhost:80;--bind takes an address without a port, not localhost:80",
                "--bind=[::1]:80;--bind takes an address without a port",
                "--http-threads=0;0 threads cannot answer requests: choose from 2 to 1000",
                "--database-url=foo;foo is not the address of a PostgreSQL database",
                "--database-url=jdbc:postgresql://:x:/;is not the address of a PostgreSQL database",
                "--database-password-file=/etc/secret;need --database-url",
                "--database-user=somebody;need --database-url",
                "--set=auth.registration;'--set' (<key>=<value>) should be in KEY=VALUE format",
            })
    void anOptionThatIsWrongIsSaidBeforeAnythingIsTouched(String option, String sentence) {
        var data = folder.resolve("data");
        assertThat(execute("run", "--data=" + data, option)).isEqualTo(2);
        assertThat(printed.toString())
                .contains(sentence)
                .doesNotContain("option option")
                .hasLineCount(1);
        assertThat(data).doesNotExist();
    }

    @Test
    void aCheckStartsNothing() {
        var data = folder.resolve("data");
        assertThat(execute("run", "--check", "--data", data.toString(), "--set", "auth.registration=closed"))
                .isZero();
        assertThat(printed.toString()).isEmpty();
        assertThat(data).doesNotExist();
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws Exception {
        var file = Files.writeString(folder.resolve("data"), "in the way");
        assertThat(execute("run", "--port", "0", "--data", file.toString())).isEqualTo(1);
        assertThat(printed.toString()).contains(file.toString()).hasLineCount(1);
        assertThat(file).hasContent("in the way");
    }

    @Test
    void aWrongSettingIsNamedAndNothingIsTouched() {
        var data = folder.resolve("data");
        assertThat(execute("run", "--data", data.toString(), "--set", "auth.registration=ajar"))
                .isEqualTo(2);
        assertThat(printed.toString())
                .contains("auth.registration (--set) cannot be 'ajar': it takes open or closed.")
                .hasLineCount(1);
        assertThat(data).doesNotExist();
    }

    @Test
    void aWrongSettingInTheSettingsFileIsNamed() throws Exception {
        var file = Files.writeString(folder.resolve("workspace.properties"), "auth.registratoin=open");
        assertThat(execute("run", "--data", folder.toString())).isEqualTo(2);
        assertThat(printed.toString())
                .contains("There is no setting auth.registratoin (" + file + "): did you mean auth.registration?")
                .hasLineCount(1);
    }

    @Test
    void aPasswordFileThatIsNotThereIsNamed() {
        assertThat(execute(
                        "run",
                        "--port",
                        "0",
                        "--data",
                        folder.toString(),
                        "--database-url",
                        "jdbc:postgresql://127.0.0.1:1/workspace",
                        "--database-password-file",
                        "/nowhere/secret"))
                .isEqualTo(1);
        assertThat(printed.toString()).contains("/nowhere/secret").hasLineCount(1);
    }

    private int execute(String... arguments) {
        var stream = new PrintStream(printed, true);
        return Main.commandLine(new Distribution(folder.resolve("distribution")), stream, stream)
                .execute(arguments);
    }
}
