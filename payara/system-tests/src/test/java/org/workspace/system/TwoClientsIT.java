package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people with the desktop client, through the real server. */
class TwoClientsIT {
    private static final Rectangle ABOVE = new Rectangle(0, 0, 1200, 600);
    private static final Rectangle BELOW = new Rectangle(0, 600, 1200, 600);

    @TempDir
    Path folder;

    private Robot robot;

    @BeforeEach
    void needsADisplay() {
        var headless = GraphicsEnvironment.isHeadless();
        assertThat(headless && "expected".equals(System.getProperty("display")))
                .as("there is no display")
                .isFalse();
        assumeFalse(headless, "needs a display: run it under xvfb-run");
        robot = BasicRobot.robotWithNewAwtHierarchy();
    }

    @AfterEach
    void releaseTheScreen() {
        if (robot != null) robot.cleanUp();
    }

    @Test
    void theyTalkAndMissNothingWhenTheServerRestartsUnderThem() throws IOException {
        try (var server = setUp(RunningWorkspace.start());
                var alex = client(server, "alex", ABOVE);
                var robin = client(server, "robin", BELOW)) {
            alex.awaitPresent(2);
            var greeting = "Bonjour Robin, le lot 12 vient d'arriver";
            alex.type(greeting);
            robin.awaitTyping("alex");
            robin.picture("robin-2-sees-alex-type");
            alex.send();
            robin.awaitMessage(greeting);
            var answer = "Parfait, je m'en occupe";
            robin.type(answer);
            robin.send();
            alex.awaitMessage(answer);
            picture(alex, robin, "3-talking");

            server.stop();
            alex.awaitOffLine();
            var meanwhile = "Le lot 13 aussi";
            alex.type(meanwhile);
            alex.send();
            alex.awaitWaiting(meanwhile);
            picture(alex, robin, "4-without-server");
            assertThat(robin.count(meanwhile)).isZero();

            server.restart();
            robin.awaitMessage(meanwhile);
            alex.awaitMessage(meanwhile);
            alex.awaitPresent(2);
            picture(alex, robin, "5-back");
            for (var client : new DesktopClient[] {alex, robin}) {
                for (var text : new String[] {greeting, answer, meanwhile}) {
                    assertThat(client.count(text)).as(text).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void theyMissNothingWhenTheChatIsUpdatedUnderThem() throws Exception {
        try (var server = setUp(RunningWorkspace.start());
                var alex = client(server, "alex", ABOVE);
                var robin = client(server, "robin", BELOW)) {
            alex.awaitPresent(2);
            var next = new SampleModule(folder).product("chat", "4.0.2", Map.of());
            var update = CompletableFuture.supplyAsync(() -> new ModuleCommands(server).run("update", next));
            var texts = new ArrayList<String>();
            while (!update.isDone() || texts.size() < 5) {
                texts.add("Poste " + (texts.size() + 1) + " prêt");
                alex.type(texts.get(texts.size() - 1));
                alex.send();
            }
            assertThat(update.join().output()).contains("chat 4.0.2 runs in the place of chat 4.0.0.");

            var last = texts.get(texts.size() - 1);
            robin.awaitMessage(last);
            alex.awaitMessage(last);
            alex.awaitPresent(2);
            picture(alex, robin, "6-chat-updated");
            assertThat(stored(new People(server))).containsExactlyElementsOf(texts);
            for (var client : new DesktopClient[] {alex, robin}) {
                for (var shown : texts.subList(texts.size() - 5, texts.size())) { // those in view
                    assertThat(client.count(shown)).as(shown).isEqualTo(1);
                }
            }
        }
    }

    private static List<String> stored(People people) {
        var page = people.as(people.user()).get("chat/api/v2/rooms/general/messages?limit=200&after=0");
        return page.json().findValuesAsText("text");
    }

    private static void picture(DesktopClient alex, DesktopClient robin, String step) {
        alex.picture("alex-" + step);
        robin.picture("robin-" + step);
    }

    /** With its first admin: else the client offers to make one instead of signing in. */
    private static RunningWorkspace setUp(RunningWorkspace fresh) {
        new People(fresh).admin();
        return fresh;
    }

    /** Somebody with an account and an open window, signed in. */
    private DesktopClient client(RunningWorkspace server, String name, Rectangle bounds) throws IOException {
        var people = new People(server);
        people.as(people.user(name)).post("auth/api/v2/logout", "{}");
        var client =
                DesktopClient.open(robot, folder.resolve(name), server.baseUrl().toString(), bounds);
        client.signIn(name, People.PASSWORD);
        return client;
    }
}
