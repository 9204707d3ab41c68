package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspace.platform.testing.Api;

/**
 * Who may call what: every route of every OpenAPI document, called by nobody, a user and an admin.
 *
 * <p>Callers are made for one call each, because some calls end their session or their account.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCUMENTS = Path.of(System.getProperty("workspace.root"), "docs", "openapi");

    private final RunningWorkspace server = RunningWorkspace.shared();
    private final People people = new People(server);
    private People.Person reader = people.user();
    private People.Person chief = people.admin();

    /** One operation, and the roles that may call it; none means anybody. */
    record Route(String method, String path, List<String> roles, boolean hasBody) {
        boolean isPublic() {
            return roles.isEmpty();
        }

        boolean isForAdmins() {
            return roles.equals(List.of("admin"));
        }

        @Override
        public String toString() {
            return method + " " + path + " for " + (isPublic() ? "anybody" : roles);
        }
    }

    @BeforeAll
    void everyServedDocumentIsTheOneCheckedIn() throws IOException {
        for (var file : documents()) {
            assertThat(served(file)).as("served %s", file).isEqualTo(JSON.readTree(file.toFile()));
        }
    }

    @Test
    void everyModuleHasItsDocuments() throws IOException {
        assertThat(documents())
                .extracting(file -> file.getFileName().toString())
                .contains("auth-v1.json", "auth-v2.json", "chat-v1.json", "chat-v2.json", "monitoring-v1.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void nobodyIsLetInOnlyWhereAnybodyMay(Route route) {
        var answer = call(people.nobody(), route);

        if (route.isPublic()) {
            assertThat(answer.status()).as(answer.body()).isNotEqualTo(403).isLessThan(500);
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void aUserIsLetInWhereUsersMay(Route route) {
        var answer = call(people.as(caller(route, reader)), route);

        if (route.isForAdmins()) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        } else if (!route.isPublic()) {
            assertThat(answer.status()).as(answer.body()).isNotIn(401, 403).isLessThan(500);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void anAdminIsLetInEverywhere(Route route) {
        if (route.isPublic()) return;
        var admin = route.method().equals("get") ? chief : people.admin();

        var answer = call(people.as(admin), route);

        assertThat(answer.status()).as(answer.body()).isNotIn(401, 403).isLessThan(500);
    }

    private People.Person caller(Route route, People.Person lasting) {
        return route.method().equals("get") || route.isForAdmins() ? lasting : people.user();
    }

    private static Api.Answer call(Api caller, Route route) {
        return caller.send(
                route.method().toUpperCase(), route.path(), route.hasBody() ? "{}" : null, "application/json");
    }

    static Stream<Route> routes() throws IOException {
        var routes = new ArrayList<Route>();
        for (var file : documents()) {
            var document = JSON.readTree(file.toFile());
            var root = document.at("/servers/0/url").asText().substring(1);
            document.at("/paths").properties().forEach(path -> path.getValue()
                    .properties()
                    .forEach(operation ->
                            routes.add(route(root + path.getKey(), operation.getKey(), operation.getValue()))));
        }
        return routes.stream();
    }

    private static Route route(String template, String method, JsonNode operation) {
        var roles = new ArrayList<String>();
        operation.at("/security/0/bearer").forEach(role -> roles.add(role.asText()));
        var path = template.replace("{room}", "general")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return new Route(method, path, roles, operation.has("requestBody"));
    }

    private static List<Path> documents() throws IOException {
        try (var files = Files.list(DOCUMENTS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private JsonNode served(Path file) {
        var name = file.getFileName().toString().replace(".json", "").split("-");
        return people.nobody()
                .get(name[0] + "/api/" + name[1] + "/openapi.json")
                .json();
    }
}
