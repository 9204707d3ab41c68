package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.system.ModuleCommands.Outcome;

/** Modules added, changed and removed by the command line while the rest is hammered. */
class ModulesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static RunningWorkspace server;
    private static People people;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private SampleModule sample;
    private Hammer others;

    @BeforeAll
    static void startServer() {
        server = RunningWorkspace.start(
                "--set", "modules.start-timeout=PT20S",
                "--set", "modules.health-timeout=PT3S",
                "--set", "rate-limit.per-minute=1000000");
        people = new People(server);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void start() {
        sample = new SampleModule(folder);
        others = Hammer.on(server.baseUrl(), "/auth/api/v2/policy", "/monitoring/api/v1/health");
    }

    /** Whatever happened to one module, no request of another has failed. */
    @AfterEach
    void noOtherModuleLostARequest() throws Exception {
        if (module("list").output().contains("sample")) module("uninstall", "sample", "--tables=purge");
        others.awaitMore(20);
        others.close();
        assertThat(others.answers()).containsOnlyKeys("/auth/api/v2/policy 200", "/monitoring/api/v1/health 200");
    }

    @Test
    void aModuleIsInstalledUpdatedRolledBackAndRemoved() throws Exception {
        assertDone(module("install", sample.healthy("1.0.0")), "sample 1.0.0 is installed and runs.");
        assertThat(get("/sample/").body()).isEqualTo("1.0.0");

        assertDone(module("update", sample.healthy("1.1.0")), "sample 1.1.0 runs in the place of sample 1.0.0.");
        assertThat(get("/sample/").body()).isEqualTo("1.1.0");
        assertThat(module("show", "auth").output()).containsPattern("Used by +chat\n +monitoring");
        assertThat(module("show", "sample").output())
                .contains("Before it    1.0.0")
                .contains("active since");

        assertDone(module("rollback", "sample"), "sample 1.0.0 runs in the place of sample 1.1.0.");
        assertThat(get("/sample/").body()).isEqualTo("1.0.0");

        assertDone(module("uninstall", "sample"), "sample 1.0.0 is removed.");
        assertThat(get("/sample/").statusCode()).isEqualTo(404);
    }

    @Test
    void aStoppedModuleSaysSoAndStaysStoppedOverARestart() throws Exception {
        assertDone(module("stop", "chat"), "chat 4.0.0 is stopped.");
        var answer = get("/chat/api/v2/rooms");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"module-stopped\"");

        restart();
        assertThat(server.output()).contains("Stopped      chat").contains("is ready.");
        assertThat(get("/chat/api/v2/rooms").statusCode()).isEqualTo(503);

        assertDone(module("start", "chat"), "chat 4.0.0 runs.");
        assertThat(get("/chat/api/v2/rooms").statusCode()).isEqualTo(401);
    }

    @Test
    void anUpdateThatFailsLeavesThePresentVersion() throws Exception {
        assertDone(module("install", sample.healthy("1.0.0")), "runs");

        assertFailed(
                module("update", sample.failing("2.0.0", "no sails on this ship")),
                "sample 2.0.0 did not start: no sails on this ship. The log file has more. sample 1.0.0 runs again.");
        assertFailed(
                module("update", sample.hanging("2.0.0")),
                "sample 2.0.0 did not start: It did not start within 20 seconds and was interrupted."
                        + " sample 1.0.0 runs again.");
        assertFailed(
                module("update", sample.unhealthy("2.0.0")),
                "sample 2.0.0 did not start: It was not healthy within 3 seconds: it answers 500."
                        + " sample 1.0.0 runs again.");
        assertThat(get("/sample/").body()).isEqualTo("1.0.0");
    }

    @Test
    void whatMustNotTakeItsPlaceIsRefusedBeforeAnythingChanges() throws Exception {
        var present = sample.requiring("1.5.0", "workspace.module;filter:=\"(workspace.module=auth)\"");
        assertDone(module("install", present), "runs");
        var cut = Files.write(folder.resolve("cut.war"), Arrays.copyOf(Files.readAllBytes(present), 500));
        var text = Files.writeString(folder.resolve("notes.war"), "not an archive");
        try (var requests = Hammer.on(server.baseUrl(), "/sample/")) {
            assertDone(module("update", present), "sample 1.5.0 is this very file: nothing to do.");
            assertFailed(
                    module("update", sample.failing("1.5.0", "other content")), "give the new one a higher version");
            assertFailed(
                    module("update", sample.healthy("1.4.9")),
                    "sample 1.4.9 is older than sample 1.5.0.\n  Nothing else speaks against it: it can be forced");
            assertFailed(module("update", cut), "cut.war cannot be read as an archive");
            assertFailed(module("update", text), "notes.war cannot be read as an archive");
            assertFailed(module("update", folder.resolve("gone.war")), "There is no file");
            assertFailed(
                    module("update", sample.requiring("2.0.0", "workspace.module;filter:=\"(workspace.module=x)\"")),
                    "sample 2.0.0 requires the module x, which is not there.");
            assertFailed(module("install", present), "sample 1.5.0 is installed already: update it instead.");
            assertFailed(module("uninstall", "auth"), "auth 4.0.0 is required by sample: remove that first.");
            assertFailed(module("start", "nothing"), "There is no module \"nothing\"");
            requests.awaitMore(10);
            assertThat(requests.answers()).containsOnlyKeys("/sample/ 200");
        }
    }

    @Test
    void aModuleThatWillNotEndIsEndedAnyway() throws Exception {
        assertDone(module("install", sample.failingAtItsEnd("1.0.0")), "runs");
        assertDone(module("update", sample.hangingAtItsEnd("1.1.0")), "sample 1.1.0 runs");
        assertDone(module("update", sample.healthy("1.2.0")), "sample 1.2.0 runs");

        assertThat(get("/sample/").body()).isEqualTo("1.2.0");
    }

    @Test
    void oneThatCannotEvenBeInterruptedHarmsNoOtherAndIsGoneAfterARestart() throws Exception {
        assertDone(module("install", sample.healthy("1.0.0")), "runs");
        assertFailed(
                module("update", sample.hangingForGood("1.1.0")),
                "sample 1.1.0 did not start: It did not start within 20 seconds and cannot be interrupted:"
                        + " restart Workspace. sample 1.0.0 did not come back either: sample hangs: restart Workspace.");

        assertFailed(module("stop", "chat"), "sample hangs: restart Workspace before the next change.");
        assertThat(get("/chat/api/v2/rooms").statusCode()).isEqualTo(401);

        restart();
        assertThat(get("/sample/").body()).isEqualTo("1.0.0");
        assertDone(module("stop", "chat"), "chat 4.0.0 is stopped.");
        assertDone(module("start", "chat"), "chat 4.0.0 runs.");
    }

    @Test
    void aMigrationThatFailsBringsTheVersionBeforeBack() throws Exception {
        var changeLog = "WEB-INF/classes/db/chat/changelog.xml";
        var broken = """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                  <changeSet id="broken" author="test"><sql>alter table nowhere add column x int</sql></changeSet>
                </databaseChangeLog>
                """;

        var outcome = module("update", "--force", sample.product("chat", "4.0.1", Map.of(changeLog, broken)));

        assertFailed(outcome, "chat 4.0.1 did not start: ");
        assertThat(outcome.output()).contains("nowhere").contains("chat 4.0.0 runs again.");
        assertThat(get("/chat/api/v2/rooms").statusCode()).isEqualTo(401);
    }

    @Test
    void aLookTellsTheMigrationsAndDoubtsThoseThatDoMoreThanAdd() {
        var more = """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                  <changeSet id="add-mood" author="test">
                    <addColumn tableName="message"><column name="mood" type="text"/></addColumn>
                  </changeSet>
                  <changeSet id="drop-text" author="test"><dropColumn tableName="message" columnName="text"/></changeSet>
                </databaseChangeLog>
                """;
        var changeLog = "WEB-INF/classes/db/chat/changelog.xml";
        var next = sample.product("chat", "4.0.3", Map.of(changeLog, more));

        assertFailed(module("check", next), "Migrations that it will run on the schema chat: add-mood, drop-text.");
        assertFailed(module("check", next), "doubt     The migration drop-text does more than add");
        assertFailed(module("update", next), "The migration drop-text does more than add");
        assertDone(module("check", sample.healthy("1.0.0")), "fine      It has no migrations.");

        var lacking = more.replace(
                "</databaseChangeLog>",
                "<include relativeToChangelogFile=\"true\" file=\"gone.xml\"/></databaseChangeLog>");
        assertFailed(
                module("check", sample.product("chat", "4.0.5", Map.of(changeLog, lacking))),
                "obstacle  Its migrations cannot be read: The file db/chat/gone.xml was not found in the configured search path.");

        var released = """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                  <changeSet id="2026-11-23-create-room" author="workspace"><tagDatabase tag="edited"/></changeSet>
                </databaseChangeLog>
                """;
        var edited = sample.product(
                "chat", "4.0.4", Map.of("WEB-INF/classes/db/chat/2026/2026-11-23-create-room.xml", released));
        assertFailed(
                module("update", "--force", edited),
                "The migration 2026-11-23-create-room was changed after it ran: undo that, and add a new one.");
    }

    /** As the desktop client does: the same id until it is acknowledged, and on from the last sequence after a break. */
    @Test
    void aChatLosesNothingWhileItsModuleIsUpdated() throws Exception {
        var reader = people.user();
        var writer = people.user();
        var sent = new ArrayList<String>();
        var partner = ChatPartner.connect(people.socket(), reader.accessToken());
        var updating = new Thread(() -> assertDone(
                module("update", sample.product("chat", "4.0.2", Map.of())), "chat 4.0.2 runs in the place of"));
        var statuses = new ArrayList<Integer>();
        updating.start();
        while (updating.isAlive() || sent.size() < 100) {
            var id = UUID.randomUUID().toString();
            sent.add(id);
            statuses.addAll(postUntilAcknowledged(writer, id));
        }
        updating.join();

        assertThat(statuses).contains(503).isSubsetOf(200, 201, 503);
        await().atMost(PATIENCE).until(() -> partner.closeCode() == 1012);
        assertThat(history(writer)).containsSubsequence(sent).doesNotHaveDuplicates();
        assertDone(module("rollback", "chat"), "chat 4.0.0 runs in the place of chat 4.0.2.");
    }

    @Test
    void theTablesOfARemovedModuleAreKeptOrExported() throws Exception {
        var writer = people.user();
        postUntilAcknowledged(writer, UUID.randomUUID().toString());
        var file = LauncherProcess.DISTRIBUTION.resolve("modules/chat.war");

        assertThat(module("uninstall", "chat").output())
                .contains("Its tables stay in the schema chat.")
                .contains("To have it again, install " + file + ".");
        assertDone(module("install", file), "chat 4.0.0 is installed and runs.");
        assertThat(history(writer)).isNotEmpty();

        assertThat(module("uninstall", "chat", "--tables=export").output()).contains("deleted from the database");
        try (var exports = Files.list(server.data().resolve("exports"))) {
            assertThat(exports).singleElement().asString().endsWith(".zip");
        }
        assertDone(module("install", file), "chat 4.0.0 is installed and runs.");
        assertThat(history(writer)).isEmpty();
    }

    @Test
    void aFileCopiedIntoTheFolderOfModulesIsTakenIn() throws Exception {
        Files.copy(sample.healthy("1.0.0"), server.data().resolve("modules/sample.war"));

        await().atMost(PATIENCE).until(() -> get("/sample/").body().equals("1.0.0"));
        await().atMost(PATIENCE).until(() -> Files.notExists(server.data().resolve("modules/sample.war")));
    }

    @Test
    void onlyWhoMayReadTheDataFolderMayChangeModules() throws Exception {
        var control = server.data().resolve("control");
        var address =
                Files.readString(control).lines().findFirst().orElseThrow().substring("url=".length());
        var request = HttpRequest.newBuilder(URI.create(address + "modules")).build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        assertThat(Files.getPosixFilePermissions(control)).hasSize(2);
        assertFailed(module("list", "--data", folder.toString()), "No Workspace runs on the data folder");
    }

    private void restart() {
        others.close();
        server.restart();
        others = Hammer.on(server.baseUrl(), "/auth/api/v2/policy", "/monitoring/api/v1/health");
    }

    private List<Integer> postUntilAcknowledged(People.Person writer, String id) {
        var statuses = new ArrayList<Integer>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            var answer = people.as(writer)
                    .post("chat/api/v2/rooms/general/messages", Map.of("id", id, "text", "message " + id));
            statuses.add(answer.status());
            return answer.status() < 300;
        });
        return statuses;
    }

    private static List<String> history(People.Person reader) {
        var ids = new ArrayList<String>();
        var path = "chat/api/v2/rooms/general/messages?limit=200&after=";
        var after = "0";
        while (true) {
            var page = people.as(reader).get(path + after);
            var items = page.json().at("/items");
            if (items.isEmpty()) return ids;
            items.forEach(item -> ids.add(item.at("/id").asText()));
            after = items.get(items.size() - 1).at("/sequence").asText();
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).build(), BodyHandlers.ofString());
    }

    private static Outcome module(Object... words) {
        return new ModuleCommands(server).run(words);
    }

    private static void assertDone(Outcome outcome, String said) {
        assertThat(outcome.output()).contains(said);
        assertThat(outcome.exit()).isZero();
    }

    private static void assertFailed(Outcome outcome, String said) {
        assertThat(outcome.output()).contains(said);
        assertThat(outcome.exit()).isEqualTo(1);
    }
}
