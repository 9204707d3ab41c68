package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.workspace.system.ModuleCommands.Outcome;

/**
 * Somebody outside of the project who does what docs/modules.md says, word by word, beside a checkout of Workspace. Their
 * Maven repository has what the machine's has, but of Workspace nothing. The integration tests of the project are left out:
 * the build of Workspace ran them.
 */
final class ModuleAuthor implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("workspace.root"));
    private static final Path MACHINES_REPOSITORY = Path.of(System.getProperty("workspace.maven.repository"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final RunningWorkspace server;
    private final String page;

    private ModuleAuthor(Path folder, RunningWorkspace server, String page) {
        this.folder = folder;
        this.server = server;
        this.page = page;
    }

    static ModuleAuthor in(Path folder, RunningWorkspace server) throws IOException {
        var author = new ModuleAuthor(folder, server, Files.readString(ROOT.resolve("docs/modules.md")));
        Files.createDirectories(folder.resolve("checkout"));
        Files.createSymbolicLink(folder.resolve("checkout/workspace"), ROOT.resolve("workspace"));
        author.sh("cp -as '" + MACHINES_REPOSITORY + "' ../repository && rm -rf ../repository/org/workspace");
        return author;
    }

    /** Runs all commands of the section, the next when the one before succeeded. */
    Outcome follow(String section) {
        return sh("set -e\n" + blocks("sh", section));
    }

    /** Thousands of links, of which JUnit would warn one by one. */
    @Override
    public void close() {
        sh("rm -rf ../repository");
    }

    private Outcome sh(String commands) {
        var environment = Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "WORKSPACE_DATA", server.data().toString(),
                "MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -DskipITs -Dmaven.repo.local=" + folder.resolve("repository"));
        try {
            var shell = LauncherProcess.start(
                    environment, List.of("bash", "-c", "cd '" + folder.resolve("checkout") + "'\n" + commands));
            return new Outcome(shell.awaitEnd(PATIENCE), shell.output());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The file that the section shows. */
    String file(String section) {
        return blocks("xml", section);
    }

    /** A path beside the checkout. */
    Path project(String path) {
        return folder.resolve(path);
    }

    /** Changes a file of the project; fails when it has not what is to be changed. */
    void edit(String file, String before, String after) throws IOException {
        var path = folder.resolve(file);
        assertThat(Files.readString(path)).contains(before);
        Files.writeString(path, Files.readString(path).replace(before, after));
    }

    private String blocks(String language, String section) {
        var start = page.indexOf("## " + section + "\n");
        assertThat(start).as(section).isPositive();
        var end = page.indexOf("\n## ", start);
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(page.substring(start, end < 0 ? page.length() : end))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
    }
}
