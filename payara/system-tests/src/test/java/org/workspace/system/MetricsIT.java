package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a monitoring system reads of the server, and what becomes of it when modules come and go. */
class MetricsIT {
    private static final String REQUESTS = "workspace_http_request_seconds_count";
    private static final String USES = "workspace_api_requests_total";
    private static final String SIGN_INS = "workspace_sign_ins_total";
    private static final String FRAMES = "workspace_websocket_frames_total";
    private static final String CONNECTIONS = "workspace_websocket_connections";
    private static final String FAN_OUT = "workspace_chat_fan_out_seconds_count";
    private static final String QUEUES = "workspace_queue_length";
    private static final String POOL = "workspace_database_connections";
    private static final String MESSAGES = "chat/api/v2/rooms/general/messages";
    private static final String MESSAGES_ROUTE = "route=v2/rooms/{room}/messages";

    private static RunningWorkspace server;
    private static People people;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startServer() {
        server = RunningWorkspace.start("--set", "rate-limit.per-minute=1000000");
        people = new People(server);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void eachSeriesComesOnceAndSaysWhoseItIs() {
        people.user();

        var series = scrape().series().toList();
        assertThat(series).doesNotHaveDuplicates().anyMatch(line -> line.startsWith("workspace_"));
        assertThat(series.stream().filter(line -> line.startsWith("workspace_")))
                .allMatch(line -> line.contains("module=\""));
    }

    @Test
    void requestsAreTimedByTheirRouteAndTheClassOfTheirStatus() {
        var reader = people.user();
        var before = scrape();
        people.as(reader).get(MESSAGES);
        people.nobody().get(MESSAGES);

        await().untilAsserted(() -> {
            assertThat(more(before, REQUESTS, "module=chat", "method=GET", MESSAGES_ROUTE, "status=2xx"))
                    .isEqualTo(1);
            assertThat(more(before, REQUESTS, "module=chat", "method=GET", MESSAGES_ROUTE, "status=4xx"))
                    .isEqualTo(1);
        });
        for (var part : new String[] {"_sum", "_max", "_mean"})
            assertThat(seconds(part)).isBetween(0.0001, 60.0);
        assertThat(seconds("", "quantile=0.99")).isBetween(0.0001, 60.0);
    }

    @Test
    void whatCallersMakeUpIsNoLabel() {
        var before = scrape();
        for (var path : new String[] {"one", "two"}) {
            people.nobody().with("User-Agent", "Made-up/" + path).send("BREW", "auth/" + path, null, null);
        }

        await().untilAsserted(() ->
                assertThat(more(before, REQUESTS, "module=auth", "route=other")).isGreaterThanOrEqualTo(2));
        assertThat(scrape().series())
                .noneMatch(line -> line.contains("BREW") || line.contains("Made-up") || line.contains("auth/one"));
    }

    @Test
    void whichClientsUseWhichVersionIsCounted() {
        var before = scrape();
        people.nobody().with("User-Agent", "Workspace/3.9.1 (Linux)").get("monitoring/api/v1/health");
        people.nobody().with("User-Agent", "Workspace/3.9.1 (Linux)").get("auth/api/v1/openapi.json");
        people.nobody().with("User-Agent", "Workspace/4.2.0 (Mac OS X)").get("auth/api/v2/policy");
        people.nobody().with("User-Agent", "Mozilla/5.0").get("auth/api/v2/policy");

        await().untilAsserted(() -> {
            assertThat(more(before, USES, "module=monitoring", "version=v1", "client=Workspace/3.9.1"))
                    .isEqualTo(1);
            assertThat(more(before, USES, "module=auth", "version=v2", "client=Workspace/4.2.0"))
                    .isEqualTo(1);
            assertThat(more(before, USES, "module=auth", "version=v2", "client=browser"))
                    .isEqualTo(1);
        });
        assertThat(more(before, USES, "module=auth", "version=v1"))
                .as("who reads the description of a version does not use it")
                .isZero();
    }

    @Test
    void aChatIsCountedWhileItGoesOn() {
        var writer = people.user();
        var before = scrape();
        try (var partner = ChatPartner.connect(people.socket(), writer.accessToken())) {
            assertThat(more(before, CONNECTIONS, "module=chat")).isEqualTo(1);
            partner.send(Map.of(
                    "type", "message.send", "room", "general", "clientId", UUID.randomUUID(), "text", "measured"));
            partner.awaitFrame("message.new");

            await().untilAsserted(() -> {
                assertThat(more(before, FRAMES, "module=chat", "direction=in")).isEqualTo(1);
                assertThat(more(before, FRAMES, "module=chat", "direction=out")).isGreaterThanOrEqualTo(2);
                assertThat(more(before, FAN_OUT, "module=chat")).isEqualTo(1);
            });
        }
        await().untilAsserted(() ->
                assertThat(more(before, CONNECTIONS, "module=chat")).isZero());
    }

    @Test
    void signInsAreCountedByHowTheyEnd() {
        var before = scrape();
        var person = people.user();
        people.signIn(person.name());
        people.nobody().post("auth/api/v2/login", Map.of("username", person.name(), "password", "wrong"));

        assertThat(more(before, SIGN_INS, "module=auth", "by=registration", "outcome=success"))
                .isEqualTo(1);
        assertThat(more(before, SIGN_INS, "module=auth", "by=password", "outcome=success"))
                .isEqualTo(1);
        assertThat(more(before, SIGN_INS, "module=auth", "by=password", "outcome=invalid-credentials"))
                .isEqualTo(1);
    }

    @Test
    void queuesAndTheConnectionsToTheDatabaseAreThere() {
        people.user();

        assertThat(scrape().series().filter(line -> line.startsWith(QUEUES + "{")))
                .anyMatch(line -> line.contains("module=\"auth\"") && line.contains("queue=\"passwords\""))
                .anyMatch(line -> line.contains("module=\"chat\"") && line.contains("queue=\"chat-messages\""))
                .anyMatch(line -> line.contains("module=\"chat\"") && line.contains("queue=\"chat-background\""));
        assertThat(scrape().value(POOL, "module=monitoring", "state=idle")
                        + scrape().value(POOL, "module=monitoring", "state=in-use"))
                .isPositive();
        assertThat(scrape().series())
                .anyMatch(line -> line.startsWith("workspace_database_waiting{module=\"monitoring\""));
    }

    @Test
    void aModuleTakesItsMetricsWithItAndANewVersionBringsItsOwn() {
        var reader = people.user();
        people.as(reader).get(MESSAGES);
        await().until(() -> scrape().value(REQUESTS, "module=chat") > 0);

        assertThat(scrape().value("workspace_modules", "state=active")).isEqualTo(3);
        assertThat(module("stop", "chat")).contains("is stopped");
        assertThat(scrape().value("workspace_modules", "state=active")).isEqualTo(2);
        assertThat(scrape().value("workspace_modules", "state=resolved")).isEqualTo(1);
        assertThat(scrape().of("chat")).isEmpty();
        assertThat(scrape().of("auth")).isNotEmpty();

        assertThat(module("start", "chat")).contains("runs");
        assertThat(scrape().of("chat")).anyMatch(line -> line.startsWith(CONNECTIONS));

        var next = new SampleModule(folder).product("chat", "4.1.0", Map.of());
        assertThat(module("update", next)).contains("runs in the place of");
        people.as(reader).get(MESSAGES);
        await().untilAsserted(() -> assertThat(scrape().value(REQUESTS, "module=chat", MESSAGES_ROUTE, "status=2xx"))
                .isEqualTo(1));
        try (var partner = ChatPartner.connect(people.socket(), reader.accessToken())) {
            assertThat(scrape().value(CONNECTIONS, "module=chat"))
                    .as("the gauge looks at the new version")
                    .isEqualTo(1);
            partner.awaitFrame("ready");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void eachModuleHasACheckOfItsOwn(String kind) {
        var answer = people.nobody().get("health/" + kind);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(StreamSupport.stream(answer.json().at("/checks").spliterator(), false)
                        .map(check -> check.at("/name").asText()))
                .contains("auth", "chat", "monitoring")
                .doesNotHaveDuplicates();
    }

    /** Of the one route that answered well. */
    private static double seconds(String part, String... labels) {
        var all = Stream.concat(Stream.of("module=chat", MESSAGES_ROUTE, "status=2xx"), Stream.of(labels));
        return scrape().value("workspace_http_request_seconds" + part, all.toArray(String[]::new));
    }

    private static Scrape scrape() {
        return Scrape.of(server.baseUrl());
    }

    private static double more(Scrape before, String name, String... labels) {
        return scrape().value(name, labels) - before.value(name, labels);
    }

    private static String module(Object... words) {
        return new ModuleCommands(server).run(words).output();
    }
}
