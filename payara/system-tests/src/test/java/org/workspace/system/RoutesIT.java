package org.workspace.system;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspace.platform.testing.Api;
import org.workspace.system.ValidCalls.Call;

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
    private People.Person user = people.user();
    private People.Person admin = people.admin();

    @TempDir
    private static Path folder;

    private ModuleOnServer sample;

    @BeforeAll
    void prepareModule() {
        sample = new ModuleOnServer(people, new SampleModule(folder));
    }

    @AfterAll
    void removeModule() {
        sample.remove();
    }

    /**
     * One operation.
     *
     * @param roles which may call it; null for anybody, none for whoever is signed in
     * @param mediaType of the body; JSON where there is none
     */
    record Route(
            String method,
            String template,
            @Nullable List<String> roles,
            boolean needsBody,
            String mediaType,
            List<Integer> successes) {
        boolean isPublic() {
            return roles == null;
        }

        boolean isForAdmins() {
            return List.of("admin").equals(roles);
        }

        boolean changes() {
            return !method.equals("get");
        }

        @Override
        public String toString() {
            return method + " " + template + " for " + (isPublic() ? "anybody" : roles);
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
                .contains("auth-v1.json", "auth-v2.json", "chat-v1.json", "chat-v2.json")
                .contains("monitoring-v1.json", "monitoring-v2.json");
    }

    /** What the class files of the modules answer to, beside the documents themselves. */
    @Test
    void everyRouteIsInADocument() throws IOException {
        assertThat(registered())
                .isNotEmpty()
                .isEqualTo(routes().map(route -> route.method() + " " + route.template())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void nobodyIsLetInOnlyWhereAnybodyMay(Route route) {
        if (route.isPublic()) {
            assertSuccess(route, people.nobody(), people.user());
            return;
        }
        var answer = send(people.nobody(), route, new Call("general", Map.of(), null));
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void aUserIsLetInWhereUsersMay(Route route) {
        var caller = route.changes() && !route.isForAdmins() ? people.user() : user;
        if (!route.isForAdmins()) {
            assertSuccess(route, people.as(caller), caller);
            return;
        }
        var answer = send(people.as(caller), route, new ValidCalls(people, caller, sample).of(route));
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void anAdminIsLetInEverywhere(Route route) {
        var caller = route.changes() ? people.admin() : admin;
        assertSuccess(route, people.as(caller), caller);
    }

    private void assertSuccess(Route route, Api api, People.Person caller) {
        var call = new ValidCalls(people, caller, sample).of(route);
        var answer = send(api, route, call);
        var expected = call.expected() == null ? route.successes() : List.of(call.expected());
        assertThat(answer.status()).as(answer.body()).isIn(expected);
    }

    private static Api.Answer send(Api caller, Route route, Call call) {
        var path = route.template().replaceFirst("^/", "").replaceFirst("\\{[^}]+}", call.parameter());
        var body = route.method().matches("get|delete") ? null : call.body(); // which the server refuses to take
        return caller.send(route.method().toUpperCase(Locale.ROOT), path, body, route.mediaType());
    }

    private static SortedSet<String> registered() throws IOException {
        var found = new TreeSet<String>();
        for (var module : modules()) {
            var name = module.getFileName().toString().replace(".war", "");
            try (var war = new JarFile(module.toFile())) {
                var classes = new ClassFileImporter().importJar(war);
                for (var resource : classes.that(annotatedWith(jakarta.ws.rs.Path.class))) {
                    var version = resource.getPackageName().replaceFirst(".*\\.api\\.", "");
                    var base = "/" + name + "/api/" + version + "/" + path(resource);
                    for (var method : resource.getMethods())
                        verb(method)
                                .ifPresent(verb -> found.add(verb + " "
                                        + (base + "/" + path(method))
                                                .replaceAll("/+", "/")
                                                .replaceFirst("/$", "")));
                }
            }
        }
        return found;
    }

    private static String path(HasAnnotations<?> annotated) {
        return annotated
                .tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
                .map(jakarta.ws.rs.Path::value)
                .orElse("");
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static List<Path> modules() throws IOException {
        try (var files = Files.list(LauncherProcess.DISTRIBUTION.resolve("modules"))) {
            return files.filter(file -> file.toString().endsWith(".war")).toList();
        }
    }

    static Stream<Route> routes() throws IOException {
        var routes = new ArrayList<Route>();
        for (var file : documents()) {
            var document = JSON.readTree(file.toFile());
            var root = document.at("/servers/0/url").asText().substring(1);
            document.at("/paths").properties().forEach(path -> path.getValue()
                    .properties()
                    .forEach(operation ->
                            routes.add(route("/" + root + path.getKey(), operation.getKey(), operation.getValue()))));
        }
        return routes.stream();
    }

    private static Route route(String template, String method, JsonNode operation) {
        var security = operation.at("/security/0/bearer");
        var roles = new ArrayList<String>();
        security.forEach(role -> roles.add(role.asText()));
        var successes = new ArrayList<Integer>();
        operation.at("/responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) successes.add(Integer.valueOf(status));
        });
        return new Route(
                method,
                template,
                security.isMissingNode() ? null : roles,
                operation.at("/requestBody/required").asBoolean(operation.has("requestBody")),
                mediaType(operation.at("/requestBody/content")),
                successes);
    }

    private static String mediaType(JsonNode content) {
        return content.isEmpty() ? "application/json" : content.fieldNames().next();
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
        var document =
                name[0].equals("monitoring") && name[1].equals("v2") ? "openapi-monitoring.json" : "openapi.json";
        return people.nobody().get(name[0] + "/api/" + name[1] + "/" + document).json();
    }
}
