package org.workspace.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspace.auth.People.PASSWORD;
import static org.workspace.auth.People.newName;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspace.auth.People.Person;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.Api.Answer;
import org.workspace.platform.testing.ShippedWar;

/** Whatever is wrong with a request, the answer says what, and is never a failure of the server. */
@ExtendWith(ArquillianExtension.class)
class BadInputIT {
    private static Person user;
    private static Person admin;

    @Deployment(testable = false)
    static WebArchive war() {
        return ShippedWar.archive();
    }

    @ArquillianResource
    URI base;

    private Api api;

    private enum Who {
        NOBODY,
        USER,
        ADMIN
    }

    /**
     * A member of a body.
     *
     * @param good JSON that is taken
     * @param bad JSON that is not
     */
    private record Field(String name, boolean required, String good, List<String> bad) {
        static Field of(String name, String good, String... bad) {
            return new Field(name, false, good, List.of(bad));
        }

        /** With what is wrong for every text; {@code length} is one too many. */
        static Field text(String name, String good, int length, String... bad) {
            var all = new ArrayList<>(List.of("7", "true", "{}", "[\"x\"]", "\"" + "a".repeat(length) + "\""));
            all.addAll(Arrays.asList(bad));
            return new Field(name, false, "\"" + good + "\"", all);
        }

        Field needed() {
            var more = Stream.concat(bad.stream(), Stream.of("null")).toList();
            return new Field(name, true, good, more);
        }
    }

    private record Route(Who who, String method, String path, List<Field> fields) {
        /** The good body but for one member, which is left out when there is no {@code value}. */
        String bodyWith(String member, String value) {
            return fields.stream()
                    .filter(field -> value != null || !field.name().equals(member))
                    .map(field -> "\"" + field.name() + "\":" + (field.name().equals(member) ? value : field.good()))
                    .collect(Collectors.joining(",", "{", "}"));
        }

        String goodBody() {
            return bodyWith("", "");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Old clients mix types. */
    private static final List<String> TAKEN_FOR_TEXT = List.of("7", "true");

    private static final String[] UNPRINTABLE = {"\"a\\u0000b\"", "\"a\\u0007b\"", "\"a\\ud800b\""};
    private static final Field NEW_NAME = Field.text(
                    "username", "somebody-new", 21, "\"\"", "\"ab\"", "\"a b c\"", "\"éric\"", "\"abc\\u0000\"")
            .needed();
    private static final Field NAME =
            Field.text("username", "somebody", 101, UNPRINTABLE).needed();
    private static final Field MACHINE = Field.text("machineId", "m-1", 101, UNPRINTABLE);
    private static final Field MACHINE_NAME = Field.text("machineName", "Atelier 3", 101, UNPRINTABLE);
    private static final Field CODE =
            Field.text("code", "AAAA-AAAA-AAAA", 101, UNPRINTABLE).needed();
    private static final Field ID =
            Field.of("id", "\"" + UUID.randomUUID() + "\"", "7", "{}", "[]", "\"\"", "\"nonsense\"", "\"a\\u0000b\"");
    private static final Field TOKEN = Field.text("refreshToken", "made-up", 201, UNPRINTABLE);
    private static final Field ROLE =
            Field.text("role", "user", 200, "\"\"", "\"king\"", "\"ADMIN\"", "\"user\\u0000\"");

    private static Field password(String name) {
        return Field.text(name, PASSWORD, 1001, UNPRINTABLE).needed();
    }

    private static Field flag(String name) {
        return Field.of(name, "true", "1", "\"\"", "\"maybe\"", "{}", "[true]");
    }

    private static List<Route> routes() {
        return List.of(
                new Route(
                        Who.NOBODY,
                        "POST",
                        "setup",
                        List.of(CODE, NEW_NAME, password("password"), MACHINE, MACHINE_NAME)),
                new Route(
                        Who.NOBODY,
                        "POST",
                        "register",
                        List.of(ID, NEW_NAME, password("password"), MACHINE, MACHINE_NAME, flag("takeOver"))),
                new Route(
                        Who.NOBODY,
                        "POST",
                        "login",
                        List.of(NAME, password("password"), MACHINE, MACHINE_NAME, flag("takeOver"))),
                new Route(Who.NOBODY, "POST", "refresh", List.of(TOKEN.needed(), MACHINE)),
                new Route(Who.NOBODY, "POST", "logout", List.of(TOKEN)),
                new Route(Who.NOBODY, "POST", "password-reset", List.of(NAME, CODE, password("newPassword"))),
                new Route(Who.USER, "PATCH", "me", List.of(NEW_NAME)),
                new Route(
                        Who.USER,
                        "PUT",
                        "me/password",
                        List.of(password("currentPassword"), password("newPassword"), flag("endOtherSessions"))),
                new Route(Who.USER, "POST", "me/deletion", List.of(password("password"))),
                new Route(Who.ADMIN, "POST", "accounts", List.of(ID, NEW_NAME, password("password"), ROLE)),
                new Route(Who.ADMIN, "PATCH", "accounts/{user}", List.of(flag("enabled"), ROLE)));
    }

    @BeforeEach
    void start() {
        api = Api.at(base);
        if (user != null) return;
        var people = new People(api);
        admin = people.admin();
        user = people.registered();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("badMembers")
    void aBadMemberIsNamed(Route route, String member, String value) {
        var answer = send(route, route.bodyWith(member, value));

        assertProblem(answer, 400);
        assertThat(answer.json().at("/errors").findValuesAsText("field"))
                .as(answer.body())
                .isNotEmpty()
                .containsOnly(member);
    }

    static Stream<Arguments> badMembers() {
        return routes().stream().flatMap(route -> route.fields().stream().flatMap(field -> {
            var missing = field.required() ? Stream.of((String) null) : Stream.<String>empty();
            return Stream.concat(missing, field.bad().stream()).map(value -> Arguments.of(route, field.name(), value));
        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void anUnknownMemberIsNamed(Route route) {
        var body = route.goodBody().replaceFirst("}$", ",\"colour\":1}");

        var answer = send(route, body);

        assertProblem(answer, 400);
        assertThat(answer.at("/errors/0/field")).isEqualTo("colour");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("noObjects")
    void aBodyThatIsNoObjectIsRefused(Route route, String body) {
        assertProblem(send(route, body), 400);
    }

    static Stream<Arguments> noObjects() {
        return routes().stream().flatMap(route -> {
            var good = route.goodBody();
            var twice = good.replaceFirst("}$", "," + good.substring(1));
            var bodies = new ArrayList<>(
                    List.of("{", "x", "7", "\"x\"", "[]", "[" + good + "]", good + " x", twice, "\u0000", "{\"a\":"));
            // Signing out by the access token alone needs no body.
            if (!route.path().equals("logout")) bodies.addAll(List.of("", "null"));
            return bodies.stream().map(body -> Arguments.of(route, body));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void aBodyOfAnotherMediaTypeIsRefused(Route route) {
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
            assertProblem(as(route.who()).send(route.method(), path(route), route.goodBody(), type), 415);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void aBodyThatIsTooLargeIsRefused(Route route) {
        assertProblem(send(route, "{\"username\":\"" + "a".repeat(1 << 20) + "\"}"), 413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | accounts?limit=0                    | 400 | limit
                    GET    | accounts?limit=-1                   | 400 | limit
                    GET    | accounts?limit=201                  | 400 | limit
                    GET    | accounts?limit=99999999999999999999 | 400 | limit
                    GET    | accounts?limit=1.5                  | 400 | limit
                    GET    | accounts?limit=x                    | 400 | limit
                    GET    | accounts?limit=                     | 400 | limit
                    GET    | accounts?limit=%00                  | 400 |
                    GET    | accounts?cursor=*                   | 400 | cursor
                    GET    | accounts?cursor=abcde               | 400 | cursor
                    GET    | accounts?cursor=YR9i                | 400 | cursor
                    GET    | accounts?cursor=YQBi                | 400 | cursor
                    GET    | accounts?cursor=zz                  | 400 | cursor
                    GET    | accounts?cursor=Q2FtaWxsZQ==        | 400 | cursor
                    GET    | accounts?cursor=%00                 | 400 |
                    GET    | accounts?q=a%00b                    | 400 |
                    GET    | accounts?q=a%07b                    | 400 | q
                    DELETE | me/sessions?others=maybe            | 400 | others
                    DELETE | me/sessions?others=                 | 400 | others
                    GET    | accounts/nonsense                   | 404 |
                    GET    | accounts/nonsense/sessions          | 404 |
                    DELETE | accounts/nonsense/sessions          | 404 |
                    POST   | accounts/nonsense/password-reset    | 404 |
                    DELETE | me/sessions/nonsense                | 404 |
                    GET    | login                               | 405 |
                    DELETE | me                                  | 405 |
                    GET    | nothing                             | 404 |
                    """)
    void aBadAddressIsRefused(String method, String path, int status, String field) {
        var answer = as(Who.ADMIN).send(method, "api/v2/" + path, null, null);

        assertProblem(answer, status);
        if (field != null) assertThat(answer.at("/errors/0/field")).isEqualTo(field);
    }

    /** The container says so, before the module is asked. */
    @Test
    void aNulInThePathIsRefused() {
        assertThat(as(Who.ADMIN).get("api/v2/accounts/a%00b").status()).isEqualTo(400);
        assertThat(as(Who.USER).delete("api/v2/me/sessions/a%00b").status()).isEqualTo(400);
    }

    @Test
    void aQueryThatIsTooLongIsRefused() {
        for (var name : List.of("q", "cursor", "limit")) {
            var answer = as(Who.ADMIN).get("api/v2/accounts?" + name + "=" + "a".repeat(1_000));
            assertProblem(answer, 400);
            assertThat(answer.at("/errors/0/field")).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "7", "\"x\"", "\"99999999999999999999\"", "W/\"1\"", "\"1\"\"2\""})
    void aVersionThatIsNoneChangesNothing(String version) {
        var answer =
                as(Who.ADMIN).with("If-Match", version).patch("api/v2/accounts/" + user.id(), Map.of("enabled", false));

        assertThat(answer.status()).as(answer.body()).isIn(400, 412);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(user.me().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"short", "'\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000'"})
    void aNewPasswordThatMayNotBeChosenIsNamed(String password) {
        var account = Map.of("username", newName(), "password", password);
        var change = Map.of("currentPassword", PASSWORD, "newPassword", password);

        for (var answer :
                List.of(api.post("api/v2/register", account), admin.api().post("api/v2/accounts", account))) {
            assertProblem(answer, 400);
            assertThat(answer.at("/errors/0/field")).isEqualTo("password");
        }
        var answer = user.api().put("api/v2/me/password", change);
        assertProblem(answer, 400);
        assertThat(answer.at("/errors/0/field")).isEqualTo("newPassword");
    }

    @Test
    void aClientMayNameItselfAsItLikes() {
        var name = newName();
        var wordy = api.with("User-Agent", "é".repeat(10) + "x".repeat(3_000));
        assertThat(wordy.post("api/v2/register", Map.of("username", name, "password", PASSWORD))
                        .status())
                .isEqualTo(201);
        assertThat(wordy.post("api/v1/register", Map.of("username", newName(), "password", PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badOldBodies")
    void version1SaysWhatIsWrongInTheOldShape(String path, String body, int status, String field) {
        var answer = api.post("api/v1/" + path, body);

        assertOldRefusal(answer, status);
        assertThat(answer.at("/error")).contains(field);
    }

    static Stream<Arguments> badOldBodies() {
        return Stream.of("register", "login")
                .flatMap(path -> Stream.concat(
                        Stream.of(
                                Arguments.of(path, "{", 400, ""),
                                Arguments.of(path, "", 400, ""),
                                Arguments.of(path, "null", 400, ""),
                                Arguments.of(path, "[]", 400, ""),
                                Arguments.of(path, "7", 400, "")),
                        badOldMembers(path)));
    }

    private static Stream<Arguments> badOldMembers(String path) {
        var route = new Route(
                Who.NOBODY, "POST", path, List.of(path.equals("login") ? NAME : NEW_NAME, password("password")));
        return route.fields().stream().flatMap(field -> Stream.concat(Stream.of((String) null), field.bad().stream())
                .filter(value -> !TAKEN_FOR_TEXT.contains(String.valueOf(value)))
                .map(value -> Arguments.of(path, route.bodyWith(field.name(), value), 400, field.name())));
    }

    @Test
    void version1IgnoresWhatItDoesNotKnow() {
        var body = Map.of("username", newName(), "password", PASSWORD, "colour", 1, "machineId", List.of(7));

        assertThat(api.post("api/v1/register", body).status()).isEqualTo(200);
        assertThat(api.post("api/v1/login", body).status()).isEqualTo(409);
        var token = user.api();
        assertThat(token.post("api/v1/verify", "nonsense").at("/valid")).isEqualTo("true");
        for (var path : List.of("register", "login")) {
            assertOldRefusal(api.send("POST", "api/v1/" + path, "{}", "text/plain"), 415);
            assertOldRefusal(api.get("api/v1/" + path), 405);
        }
        assertOldRefusal(api.get("api/v1/nothing"), 404);
        assertThat(api.post("api/v1/logout", "nonsense").at("/success")).isEqualTo("true");
    }

    private Answer send(Route route, String body) {
        return as(route.who()).send(route.method(), path(route), body, "application/json");
    }

    private static String path(Route route) {
        return "api/v2/" + route.path().replace("{user}", user.id());
    }

    private Api as(Who who) {
        return switch (who) {
            case NOBODY -> api;
            case USER -> user.api();
            case ADMIN -> admin.api();
        };
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/requestId")).isNotBlank();
        assertSaysNothingOfUs(answer);
    }

    private static void assertOldRefusal(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.at("/success")).isEqualTo("false");
        assertThat(answer.at("/error")).isNotBlank().isEqualTo(answer.at("/message"));
        assertSaysNothingOfUs(answer);
    }

    private static void assertSaysNothingOfUs(Answer answer) {
        assertThat(answer.body()).doesNotContain("org.workspace", "com.fasterxml", "Exception", "select ");
    }
}
