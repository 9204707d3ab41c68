package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The commands that the documentation gives, run word by word on a server with the demo's accounts. */
class DocumentedCommandsIT {
    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    private static @Nullable RunningWorkspace workspace;

    @BeforeAll
    static void start() {
        workspace = RunningWorkspace.start("--demo");
    }

    @AfterAll
    static void stop() {
        if (workspace != null) workspace.close();
    }

    @Test
    void anAdministratorCanDoAllThatAdministrationMdSays() throws Exception {
        var said = run(commands("administration.md", "## Sign in"), "Alex\n" + demoPassword("Alex") + "\n");

        assertThat(said)
                .contains("You are in.")
                .containsPattern("\"username\":\"Dominique\",\"role\":\"user\",\"enabled\":true")
                .containsPattern("\"username\":\"Morgan\",\"role\":\"admin\"")
                .containsPattern("\"username\":\"Dominique\",\"role\":\"user\",\"enabled\":false")
                .containsPattern("\"username\":\"Dominique\",\"role\":\"admin\"")
                .containsPattern("\"code\":\"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\"")
                .contains("{\"items\":[],\"next\":null}")
                .doesNotContain("/problems/");
    }

    @Test
    void theExampleOfSigningInWorksWithAnAccountOfTheDemo() throws Exception {
        var said = run(commands("api.md", "## Sign in"), "");

        assertThat(said)
                .contains("\"username\":\"Camille\"", "\"key\":\"general\"")
                .doesNotContain("/problems/");
    }

    /** The commands of the document from that title on, for our server and its data folder. */
    private static String commands(String document, String from) throws IOException {
        var text = Files.readString(DOCS.resolve(document));
        return COMMANDS.matcher(text.substring(text.indexOf(from + "\n")))
                .results()
                .map(DocumentedCommandsIT::here)
                .collect(Collectors.joining());
    }

    private static String here(MatchResult block) {
        return block.group(1)
                .replace("http://127.0.0.1:8080", address())
                .replaceAll("(?m)^DATA=.*", "DATA='" + workspace.data() + "'");
    }

    private static String address() {
        return workspace.baseUrl().toString().replaceFirst("/$", "");
    }

    private static String demoPassword(String name) throws IOException {
        return Files.readAllLines(workspace.data().resolve("demo-accounts.txt")).stream()
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    private static String run(String commands, String typed) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("bash", "-c", commands)
                .redirectErrorStream(true)
                .start();
        try (var keyboard = shell.outputWriter()) {
            keyboard.write(typed);
        }
        var said = new String(shell.getInputStream().readAllBytes());
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
        return said;
    }
}
