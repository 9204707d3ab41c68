package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.Api.Answer;

/** Modules added, changed and removed by an administrator from afar. */
class ModulesApiIT {
    private static final String MODULES = "monitoring/api/v2/modules";
    private static final String SAMPLE = MODULES + "/sample";
    private static final int LIMIT = 1_100_000;
    private static RunningWorkspace server;
    private static People people;

    @TempDir
    private Path folder;

    private SampleModule sample;
    private People.Person somebody;
    private Api admin;

    @BeforeAll
    static void startServer() {
        server = RunningWorkspace.start("--set", "modules.max-upload-bytes=" + LIMIT);
        people = new People(server);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void signIn() {
        sample = new SampleModule(folder);
        somebody = people.admin();
        admin = people.as(somebody);
    }

    @AfterEach
    void removeModule() {
        new ModuleOnServer(people, sample).remove();
    }

    @Test
    void anAdminInstallsUpdatesRollsBackStopsStartsAndRemovesAModule() throws Exception {
        var installed = upload("POST", MODULES, sample.healthy("1.0.0"));
        assertThat(installed.status()).as(installed.body()).isEqualTo(201);
        assertThat(installed.header("Location")).endsWith("/" + SAMPLE);
        assertThat(installed.at("/summary")).isEqualTo("sample 1.0.0 is installed and runs.");
        assertThat(page()).isEqualTo("1.0.0");
        assertThat(admin.get(SAMPLE).at("/state")).isEqualTo("active");
        assertThat(admin.get(MODULES).json().findValuesAsText("name"))
                .containsExactly("auth", "chat", "monitoring", "sample");

        assertDone(
                upload("PUT", SAMPLE + "/file", sample.healthy("1.1.0")),
                "sample 1.1.0 runs in the place of sample 1.0.0.");
        assertThat(page()).isEqualTo("1.1.0");
        assertThat(admin.get(SAMPLE).at("/previousVersion")).isEqualTo("1.0.0");

        assertDone(admin.post(SAMPLE + "/rollback", null), "sample 1.0.0 runs in the place of sample 1.1.0.");
        assertThat(page()).isEqualTo("1.0.0");
        assertDone(admin.post(SAMPLE + "/stop", null), "sample 1.0.0 is stopped.");
        assertThat(people.nobody().get("sample/").status()).isEqualTo(503);
        assertDone(admin.post(SAMPLE + "/start", null), "sample 1.0.0 runs.");

        assertDone(admin.delete(SAMPLE), "sample 1.0.0 is removed.");
        assertThat(admin.get(SAMPLE).at("/code")).isEqualTo("module-not-found");
        assertThat(recorded())
                .containsExactly(
                        "module-installed sample: sample 1.0.0 is installed and runs.",
                        "module-updated sample: sample 1.1.0 runs in the place of sample 1.0.0.",
                        "module-rolled-back sample: sample 1.0.0 runs in the place of sample 1.1.0.",
                        "module-stopped sample: sample 1.0.0 is stopped.",
                        "module-started sample: sample 1.0.0 runs.",
                        "module-removed sample: sample 1.0.0 is removed.");
    }

    @Test
    void whatIsRefusedChangesNothingAndIsNoActivity() throws Exception {
        var present = sample.requiring("1.5.0", "workspace.module;filter:=\"(workspace.module=auth)\"");
        assertThat(upload("POST", MODULES, present).status()).isEqualTo(201);
        var cut = Files.write(folder.resolve("cut.war"), Arrays.copyOf(Files.readAllBytes(present), 500));

        assertProblem(upload("POST", MODULES, cut), 400, "module-unusable", "upload.war cannot be read as an archive");
        assertProblem(upload("POST", MODULES, present), 409, "module-refused", "is installed already");
        assertProblem(upload("PUT", SAMPLE + "/file", cut), 400, "module-unusable", "cannot be read");
        assertProblem(upload("PUT", SAMPLE + "/file", sample.healthy("1.4.0")), 409, "module-refused", "is older than");
        assertProblem(
                upload("PUT", MODULES + "/chat/file", sample.healthy("1.6.0")),
                409,
                "module-refused",
                "The file is sample 1.6.0, and not chat.");
        assertProblem(admin.post(SAMPLE + "/rollback", null), 409, "module-refused", "no earlier version");
        assertProblem(admin.delete(MODULES + "/auth"), 409, "module-refused", "is required by sample");
        assertProblem(admin.post(MODULES + "/nowhere/start", null), 404, "module-not-found", "no module \"nowhere\"");
        assertProblem(admin.post(MODULES + "/monitoring/stop", null), 409, "module-own", "workspace module");

        assertThat(page()).isEqualTo("1.5.0");
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void aChangeThatFailsTellsHowTheModuleIsNowAndIsRecorded() throws Exception {
        assertThat(upload("POST", MODULES, sample.healthy("1.0.0")).status()).isEqualTo(201);

        var failed = upload("PUT", SAMPLE + "/file", sample.failing("2.0.0", "no sails on this ship"));

        assertProblem(failed, 409, "module-change-failed", "no sails on this ship");
        assertThat(failed.at("/detail")).endsWith("sample 1.0.0 runs again.");
        assertThat(failed.json().at("/unavailableMillis").asLong()).isPositive();
        assertThat(page()).isEqualTo("1.0.0");
        assertThat(recorded()).last().asString().startsWith("module-change-failed sample: sample 2.0.0 did not start");
    }

    @Test
    void aCheckTellsWhatSpeaksForAndAgainstAndChangesNothing() throws Exception {
        var good = upload("POST", MODULES + "/checks", sample.healthy("1.0.0"));
        assertThat(good.status()).as(good.body()).isEqualTo(200);
        assertThat(good.json().findValuesAsText("text")).contains("It has no migrations.");

        var text = Files.writeString(folder.resolve("notes.war"), "not an archive");
        var bad = upload("POST", MODULES + "/checks", text);
        assertThat(bad.at("/verdict")).isEqualTo("obstacle");
        assertThat(bad.at("/findings/0/text")).contains("cannot be read as an archive");
        assertThat(admin.get(SAMPLE).status()).isEqualTo(404);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void onlyAdminsSendModulesAndNoneTooLarge() throws Exception {
        var war = sample.healthy("1.0.0");
        var large = Files.write(folder.resolve("large.war"), new byte[LIMIT + 1]);

        assertThat(people.nobody()
                        .send("POST", MODULES, war, ModuleOnServer.MEDIA_TYPE)
                        .status())
                .isEqualTo(401);
        var user = people.as(people.user());
        assertThat(user.send("POST", MODULES, war, ModuleOnServer.MEDIA_TYPE).status())
                .isEqualTo(403);
        assertThat(user.get(MODULES).status()).isEqualTo(403);
        assertProblem(upload("POST", MODULES, large), 413, "request-too-large", "too large");
        assertThat(admin.get(SAMPLE).status()).isEqualTo(404);
    }

    @Test
    void theApisOfTheModulesThatRunAreDescribedTogether() {
        var all = people.nobody().get("monitoring/api/v2/openapi.json");
        assertThat(all.json().path("paths").fieldNames())
                .toIterable()
                .contains("/auth/api/v2/login", "/chat/api/v2/rooms", "/" + MODULES);

        assertDone(admin.post(MODULES + "/chat/stop", null), "chat 4.0.0 is stopped.");
        assertThat(people.nobody().get("monitoring/api/v2/openapi.json").body())
                .contains("/auth/api/v2/login")
                .doesNotContain("/chat/api");

        assertDone(admin.post(MODULES + "/chat/start", null), "chat 4.0.0 runs.");
        assertThat(people.nobody().get("monitoring/api/v2/openapi.json").json()).isEqualTo(all.json());
    }

    private Answer upload(String method, String path, Path file) {
        return admin.send(method, path, file, ModuleOnServer.MEDIA_TYPE);
    }

    private static String page() {
        return people.nobody().get("sample/").body();
    }

    /** What this test's administrator did to modules, in order. */
    private List<String> recorded() throws IOException, SQLException {
        var postgres = server.data().resolve("postgres");
        var port = Files.readAllLines(postgres.resolve("cluster/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(postgres.resolve("password")).strip();
        var facts = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/workspace", "workspace", password);
                var statement = connection.prepareStatement("""
                        select action || ' ' || subject_id || ': ' || detail from platform.activity
                        where module = 'monitoring' and actor_name = ? order by at, id""")) {
            statement.setString(1, somebody.name());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) facts.add(rows.getString(1));
            }
        }
        return facts;
    }

    private static void assertDone(Answer answer, String summary) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.at("/summary")).isEqualTo(summary);
    }

    private static void assertProblem(Answer answer, int status, String code, String detail) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/detail")).contains(detail);
    }
}
