package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.platform.testing.Api;

/** What modules offer each other, while the module that offers it goes, comes back and is replaced. */
class ServicesIT {
    private static final String MODULES = "monitoring/api/v2/modules";
    private static final String STATISTICS = "monitoring/api/v2/statistics";
    private static final String PEOPLE = "chat/api/v2/people";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static RunningWorkspace server;
    private static People people;

    @TempDir
    private Path folder;

    private SampleModule sample;
    private People.Person here;
    private People.Person elsewhere;
    private People.Person administrator;
    private Api admin;
    private Api user;
    private ChatPartner chat;

    @BeforeAll
    static void startServer() {
        server = RunningWorkspace.start(
                "--set", "rate-limit.per-minute=1000000", "--set", "rate-limit.strict.per-minute=1000000");
        people = new People(server);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void signIn() {
        sample = new SampleModule(folder);
        var family = People.newName("f");
        here = people.user("h" + family);
        elsewhere = people.user("e" + family);
        administrator = people.admin();
        admin = people.as(administrator);
        user = people.as(here);
        chat = ChatPartner.connect(people.socket(), here.accessToken());
    }

    @AfterEach
    void leave() {
        chat.close();
        assertThat(admin.post(MODULES + "/auth/start", null).status()).isEqualTo(200);
        new ModuleOnServer(people, sample).remove();
    }

    @Test
    void theChatFindsWhoIsHereWhileAuthIsAwayAndEverybodyWhenItIsBack() {
        var family = here.name().substring(1);
        var both = user.get(PEOPLE + "?q=" + family);
        assertThat(found(both)).containsExactly(elsewhere.name() + " offline", here.name() + " online");
        assertThat(both.at("/complete")).isEqualTo("true");

        var stopped = admin.post(MODULES + "/auth/stop", null);
        assertThat(stopped.json().findValues("details").get(0))
                .extracting(JsonNode::asText)
                .containsExactly("chat uses it and goes on without.", "monitoring uses it and goes on without.");

        var fewer = user.get(PEOPLE + "?q=" + family);
        assertThat(found(fewer)).containsExactly(here.name() + " online");
        assertThat(fewer.at("/complete")).isEqualTo("false");
        assertChatGoesOn();

        assertThat(admin.post(MODULES + "/auth/start", null).status()).isEqualTo(200);
        assertThat(user.get(PEOPLE + "?q=" + family).json()).isEqualTo(both.json());
        assertChatGoesOn();
    }

    @Test
    void whoIsRenamedIsFoundUnderTheNewNameAndWhoIsDisabledNotAtAll() {
        var newName = People.newName("n");
        people.as(elsewhere).patch("auth/api/v2/me", Map.of("username", newName));
        assertThat(found(user.get(PEOPLE + "?q=" + newName.toUpperCase(Locale.ROOT))))
                .containsExactly(newName + " offline");

        admin.patch("auth/api/v2/accounts/" + elsewhere.id(), Map.of("enabled", false));
        assertThat(found(user.get(PEOPLE + "?q=" + newName))).isEmpty();
        assertThat(user.get(PEOPLE + "?limit=1").json().at("/people")).hasSize(1);
        assertThat(user.get(PEOPLE + "?limit=0").at("/errors/0/field")).isEqualTo("limit");
    }

    @Test
    void whoUsesAServiceGetsAnswersWhileItsModuleIsUpdated() throws Exception {
        var next = sample.product("auth", "4.1.0", Map.of());
        try (var users = Hammer.on(server.baseUrl(), here, "/" + PEOPLE, "/chat/api/v2/rooms");
                var admins = Hammer.on(server.baseUrl(), administrator, "/" + STATISTICS, "/" + MODULES)) {
            users.awaitMore(20);
            var updated = admin.send("PUT", MODULES + "/auth/file", next, ModuleOnServer.MEDIA_TYPE);
            assertThat(updated.status()).as(updated.body()).isEqualTo(200);
            assertThat(user.get(PEOPLE).at("/complete")).isEqualTo("true");
            assertThat(told("auth", "accounts")).isPositive();
            users.awaitMore(20);
            admins.awaitMore(5);

            assertThat(users.answers()).containsOnlyKeys("/" + PEOPLE + " 200", "/chat/api/v2/rooms 200");
            assertThat(admins.answers()).containsOnlyKeys("/" + STATISTICS + " 200", "/" + MODULES + " 200");
        }
        assertChatGoesOn();
        assertThat(admin.post(MODULES + "/auth/rollback", null).status()).isEqualTo(200);
        assertThat(user.get(PEOPLE).at("/complete")).isEqualTo("true");
    }

    @Test
    void eachModuleTellsItsOwnNumbersAndIsLeftOutWhileItIsAway() {
        var accounts = told("auth", "accounts");
        var messages = told("chat", "messages");
        people.user();
        say("Une de plus");
        assertThat(told("auth", "accounts")).isEqualTo(accounts + 1);
        assertThat(told("auth", "open-sessions")).isPositive();
        assertThat(told("chat", "messages")).isEqualTo(messages + 1);
        assertThat(told("chat", "connections")).isEqualTo(1);
        assertThat(told("chat", "waiting-to-be-stored")).isZero();
        assertThat(told("monitoring", "active-modules")).isEqualTo(3);
        assertThat(told("monitoring", "heap-used")).isPositive();
        assertThat(statistics().findValuesAsText("well")).containsExactly("true", "true", "true");

        admin.post(MODULES + "/auth/stop", null);
        assertThat(modulesThatTell()).containsExactly("chat", "monitoring");
        assertThat(told("monitoring", "active-modules")).isEqualTo(2);

        admin.post(MODULES + "/auth/start", null);
        assertThat(modulesThatTell()).containsExactly("auth", "chat", "monitoring");
        assertThat(told("auth", "accounts")).isEqualTo(accounts + 1);
    }

    @Test
    void aModuleThatHangsOrThrowsWhenAskedHarmsNobodyAndIsForgottenWithItsModule() {
        install(sample.telling("1.0.0", SampleModule.SLEEP + " return null;"));
        for (var i = 0; i < 2; i++) assertThat(causeOf("sample")).isEqualTo("It did not answer in time.");
        assertThat(told("auth", "accounts")).isPositive();

        update(sample.telling("1.1.0", "throw new IllegalStateException(\"no\");"));
        assertThat(causeOf("sample")).isEqualTo("It failed to answer; the log has more.");

        update(sample.telling("1.2.0", sails(4)));
        assertThat(told("sample", "sails")).isEqualTo(4);

        new ModuleOnServer(people, sample).remove();
        assertThat(modulesThatTell()).containsExactly("auth", "chat", "monitoring");
    }

    @Test
    void whatAModuleOfferedBeforeItFailedToStartIsForgotten() {
        install(sample.telling("1.0.0", sails(4)));

        var failed = admin.send(
                "PUT",
                MODULES + "/sample/file",
                sample.tellingAndFailing("1.1.0", sails(5)),
                ModuleOnServer.MEDIA_TYPE);
        assertThat(failed.body()).contains("no crew").contains("sample 1.0.0 runs again.");
        assertThat(modulesThatTell()).containsExactly("auth", "chat", "monitoring", "sample");
        assertThat(told("sample", "sails")).isEqualTo(4);

        new ModuleOnServer(people, sample).remove();
        assertThat(modulesThatTell()).containsExactly("auth", "chat", "monitoring");
    }

    private static String sails(int number) {
        return """
                return new org.workspace.platform.statistics.ModuleReport(java.util.List.of(
                    new org.workspace.platform.statistics.Statistic("sails", %d, "sails")), java.util.List.of());""".formatted(number);
    }

    private void assertChatGoesOn() {
        assertThat(chat.closeCode()).isEqualTo(-1);
        say("Encore là");
    }

    private void say(String what) {
        var text = what + " " + UUID.randomUUID();
        chat.send(Map.of("type", "message.send", "clientId", UUID.randomUUID(), "room", "general", "text", text));
        await().atMost(PATIENCE).until(() -> chat.texts().contains(text));
    }

    private void install(Path war) {
        var answer = admin.send("POST", MODULES, war, ModuleOnServer.MEDIA_TYPE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void update(Path war) {
        var answer = admin.send("PUT", MODULES + "/sample/file", war, ModuleOnServer.MEDIA_TYPE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode statistics() {
        var answer = admin.get(STATISTICS);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/modules");
    }

    private List<String> modulesThatTell() {
        return statistics().findValuesAsText("module");
    }

    private JsonNode of(String module) {
        for (var each : statistics()) if (each.at("/module").asText().equals(module)) return each;
        throw new AssertionError(module + " does not tell");
    }

    private String causeOf(String module) {
        var told = of(module);
        assertThat(told.at("/available").asBoolean()).isFalse();
        return told.at("/cause").asText();
    }

    private long told(String module, String name) {
        var told = of(module);
        for (var each : told.at("/statistics")) {
            if (each.at("/name").asText().equals(name)) return each.at("/value").asLong();
        }
        throw new AssertionError(name + " is not in " + told);
    }

    private static List<String> found(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var found = new ArrayList<String>();
        answer.json()
                .at("/people")
                .forEach(person -> found.add(
                        person.at("/name").asText() + " " + person.at("/status").asText()));
        return found;
    }
}
