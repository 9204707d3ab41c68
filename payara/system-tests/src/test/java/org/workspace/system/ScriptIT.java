package org.workspace.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code workspace} in a checkout of its own, which holds what was built and nothing to build from. */
class ScriptIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofMinutes(8); // twice, the first time as a trial
    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    private Path folder;

    private Path checkout;

    @BeforeEach
    void checkOut() throws Exception {
        checkout = Files.createDirectories(folder.resolve("check out"));
        Files.copy(Path.of(System.getProperty("workspace.root"), "workspace"), checkout.resolve("workspace"));
        Files.createDirectories(checkout.resolve("module/src/main"));
        Files.createDirectories(checkout.resolve("part/module/src/main"));
    }

    @Test
    void runStartsWhatWasBuiltAndCtrlCStopsIt() throws Exception {
        var target = built();
        var data = RunningWorkspace.newDataFolder();

        var launcher = script(Map.of("WORKSPACE_DATA", data.toString(), "WORKSPACE_PORT", "0"), "run", "--no-client")
                .awaitReady(START);
        var processes = launcher.handle().descendants().toList();

        assertThat(launcher.output()).contains("auth, chat, monitoring").contains(data.toString());
        assertThat(target).isDirectoryContaining("glob:**.jsa");
        assertRefused(script(Map.of(), "test"), "runs: stop it first");
        launcher.signal("INT");
        launcher.awaitEnd(SOON);
        for (var process : processes) assertThat(process.onExit()).succeedsWithin(SOON);
    }

    @Test
    void withoutACommandItSaysWhichThereAre() throws Exception {
        var launcher = script(Map.of());
        assertThat(launcher.awaitEnd(SOON)).isEqualTo(2);
        assertThat(launcher.output()).contains("run", "client", "test");
    }

    @Test
    void anUnknownCommandIsNamed() throws Exception {
        var launcher = script(Map.of(), "rnu");
        assertThat(launcher.awaitEnd(SOON)).isEqualTo(2);
        assertThat(launcher.output()).contains("'rnu' is not a command");
    }

    @ParameterizedTest
    @CsvSource({"run", "client", "test"})
    void withoutAJdkItSaysHowToInstallOne(String command) throws Exception {
        program("bin/java", "exit 127");
        var launcher = script(withoutJavaHome(), command);
        assertRefused(launcher, "a JDK 17 or later is needed and 'java' is not there: ");
    }

    @ParameterizedTest
    @CsvSource({"run", "client", "test"})
    void aJavaHomeWithoutJavaIsNamed(String command) throws Exception {
        var launcher = script(Map.of("JAVA_HOME", "/nope"), command);
        assertRefused(launcher, "JAVA_HOME is '/nope' and there is no bin/java in it: set it to a JDK 17 or later");
    }

    @Test
    void anOldJdkIsNamed() throws Exception {
        program("bin/java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        assertRefused(script(withoutJavaHome(), "run"), "a JDK 17 or later is needed and 'java' is version 11: ");
        var launcher = script(Map.of("JAVA_HOME", folder.toString()), "run");
        assertRefused(launcher, "JAVA_HOME is '" + folder + "' and its 'java' is version 11: ");
    }

    /** A JRE runs what was built and builds nothing. */
    @Test
    void aRuntimeWithoutACompilerIsNotEnoughToBuild() throws Exception {
        program("bin/java", "echo 'openjdk version \"17.0.2\" 2022-01-18' >&2");
        program("bin/javac", "exit 127");
        var launcher = script(withoutJavaHome(), "run");
        assertRefused(launcher, "a JDK 17 or later is needed and 'javac' is not there: ");
    }

    @Test
    void anOptionThatDoesNotExistIsSaidBeforeTheBuild() throws Exception {
        var source = "payara/launcher/src/main/java/org/workspace/payara/launcher/RunCommand.java";
        var copy = checkout.resolve(source);
        Files.createDirectories(copy.getParent());
        Files.copy(Path.of(System.getProperty("workspace.root"), source), copy);

        var launcher = script(Map.of(), "run", "--port", "0", "--prot=9000");

        assertThat(launcher.awaitEnd(SOON)).isEqualTo(2);
        assertThat(launcher.output())
                .contains("Unknown option: '--prot=9000' (see: " + checkout.resolve("workspace") + " run --help)")
                .hasLineCount(1);
    }

    @Test
    void whatIsWrongIsSaidBeforeTheTrialAndInTheNameOfTheScript() throws Exception {
        var target = built();
        var wrong = script(Map.of(), "run", "--set", "http.max-body-bytes=lots");
        assertThat(wrong.awaitEnd(SOON)).as(wrong.output()).isEqualTo(2);
        assertThat(wrong.output())
                .contains("http.max-body-bytes (--set) cannot be 'lots'")
                .hasLineCount(1);

        var unknown = script(Map.of(), "run", "--prot");
        assertThat(unknown.awaitEnd(SOON)).isEqualTo(2);
        assertThat(unknown.output()).contains("(see: " + checkout.resolve("workspace") + " run --help)");
        assertThat(target).isDirectoryNotContaining("glob:**.jsa");
    }

    @Test
    void theClientTellsItsOptionsWithoutABuild() throws Exception {
        var launcher = script(Map.of(), "client", "--help");
        assertThat(launcher.awaitEnd(SOON)).isZero();
        assertThat(launcher.output()).contains("--server <address>").doesNotContain("Building");

        var wrong = script(Map.of(), "client", "--sever", "http://localhost");
        assertThat(wrong.awaitEnd(SOON)).isEqualTo(2);
        assertThat(wrong.output()).contains("Unknown option: '--sever'").hasLineCount(1);
    }

    @Test
    void withoutMavenItSaysHowToInstallIt() throws Exception {
        program("bin/mvn", "exit 127");
        assertRefused(script(withPrograms(), "run"), "Maven 3.8.6 or later is needed and 'mvn' is not there: ");
    }

    @Test
    void withoutMavenNoModuleIsBegun() throws Exception {
        built();
        program("bin/mvn", "exit 127");
        var launcher = script(withPrograms(), "module", "new", "lending", "--in", folder.toString());
        assertRefused(launcher, "Maven 3.8.6 or later is needed and 'mvn' is not there: ");
        assertThat(folder.resolve("lending")).doesNotExist();
    }

    @Test
    void anOldMavenIsNamed() throws Exception {
        program("bin/mvn", "echo 'Apache Maven 3.6.3 (cecedd343002696d0abb50b32b541b8a6ba2883f)'");
        assertRefused(script(withPrograms(), "run"), "Maven 3.8.6 or later is needed and 'mvn' is version 3.6.3: ");
    }

    @Test
    void aBuildThatFailsSaysWhereToRead() throws Exception {
        var launcher = script(Map.of(), "run");
        assertThat(launcher.awaitEnd(SOON)).isEqualTo(1);
        assertThat(launcher.output())
                .contains("workspace: the build failed: see ")
                .contains("build.log");
    }

    /** Returns the folder of what was built, which is newer than all sources. */
    private Path built() throws Exception {
        var target = Files.createDirectories(checkout.resolve("payara/distribution/target"));
        assertThat(new ProcessBuilder("cp", "-al", LauncherProcess.DISTRIBUTION.toString(), target.toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.createFile(target.resolve("built"));
        return target;
    }

    /** Programs of a test come before those of the machine, so one that fails is as good as none. */
    private Map<String, String> withoutJavaHome() {
        var variables = new HashMap<>(withPrograms());
        variables.put("JAVA_HOME", "");
        return variables;
    }

    private Map<String, String> withPrograms() {
        return Map.of("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    }

    private LauncherProcess script(Map<String, String> environment, String... words) throws IOException {
        var variables = new HashMap<>(Map.of("JAVA_HOME", JAVA_HOME));
        variables.putAll(environment);
        var command =
                new java.util.ArrayList<>(List.of(checkout.resolve("workspace").toString()));
        command.addAll(List.of(words));
        return LauncherProcess.start(variables, command);
    }

    /** A program of that name that does what is told, in place of the machine's own. */
    private void program(String name, String action) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + action + "\n", UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void assertRefused(LauncherProcess launcher, String sentence) throws InterruptedException {
        assertThat(launcher.awaitEnd(SOON)).as(launcher.output()).isEqualTo(1);
        assertThat(launcher.output().lines().filter(line -> line.startsWith("workspace: ")))
                .singleElement()
                .asString()
                .contains(sentence);
    }
}
