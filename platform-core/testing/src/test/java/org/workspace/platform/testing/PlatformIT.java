package org.workspace.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspace.platform.testing.probe.ProbeV2;

/** What every module gets from the platform, in a module made for that, on a stock Payara Micro. */
@ExtendWith(ArquillianExtension.class)
class PlatformIT {
    private static final TestTokens.Person ALEX = TestTokens.user("Alex");

    @Deployment(testable = false)
    static WebArchive probe() {
        var library = Path.of(System.getProperty("workspace.root"), "platform-core/web/target/platform-web-4.0.0.jar");
        return ShrinkWrap.create(WebArchive.class, "probe.war")
                .addPackage(ProbeV2.class.getPackage())
                .addAsLibrary(library.toFile())
                .addAsResource(
                        new StringAsset(CONFIGURATION.formatted(ourAddresses())),
                        "META-INF/microprofile-config.properties")
                .addAsResource(new StringAsset(PERSISTENCE), "META-INF/persistence.xml");
    }

    /** Where the requests of this test come from. */
    private static String ourAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                    .collect(Collectors.joining(","));
        } catch (SocketException e) {
            throw new AssertionError(e);
        }
    }

    private static final String CONFIGURATION = """
            module.name=probe
            http.max-body-bytes=20000
            http.large-body.paths=/api/v2/files
            http.large-body.max-bytes=50000
            rate-limit.per-minute=400
            rate-limit.strict.paths=/api/v2/strict
            rate-limit.strict.per-minute=3
            http.trusted-proxies=%s
            cors.origins=https://other.example, https://allowed.example
            """;

    private static final String PERSISTENCE = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="probe" transaction-type="JTA">
                <jta-data-source>jdbc/workspace</jta-data-source>
              </persistence-unit>
            </persistence>
            """;

    @ArquillianResource
    URI base;

    private Api api() {
        return Api.at(base);
    }

    @Test
    void theServerOfATestListensWhereNoOtherMachineReachesIt() throws Exception {
        var listening = Listening.addresses(ProcessHandle.current().descendants());

        assertThat(listening).isNotEmpty().isSubsetOf(Listening.LOOPBACK);
    }

    @Test
    void aTokenMakesTheCaller() {
        var answer = api().as(ALEX).get("api/v2/me");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.at("/name")).isEqualTo("Alex");
        assertThat(answer.at("/id")).isEqualTo(ALEX.id().toString());
        assertThat(answer.json().at("/number").asLong()).isEqualTo(ALEX.number());
    }

    @Test
    void theTokenIsInjectedAsMicroProfileJwtSays() {
        var answer = api().as(ALEX).get("api/v2/me");

        assertThat(answer.at("/injectedSubject")).isEqualTo(ALEX.id().toString());
        assertThat(answer.json().at("/injectedGroups").toString()).isEqualTo("[\"user\"]");
    }

    @Test
    void nobodyIsAskedToSignInAndAUserIsKeptFromAdminRoutes() {
        var nobody = api().get("api/v2/admin");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(nobody.at("/type")).isEqualTo("/problems/unauthenticated");

        assertThat(api().as(ALEX).get("api/v2/admin").status()).isEqualTo(403);
        assertThat(api().as(TestTokens.admin("Robin")).get("api/v2/admin").status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void badTokensAreNobody(String what, String token) {
        assertThat(api().withToken(token).get("api/v2/me").status()).isEqualTo(401);
    }

    @Test
    void aKeyThatIsPublishedLaterIsBelievedWithoutARestartAndTheOldOneStays() throws Exception {
        var next = api().withToken(TestTokens.signedByNextKey(
                TestTokens.claims(TestTokens.user("Sacha")).build()));
        assertThat(next.get("api/v2/me").status()).isEqualTo(401);

        TestTokens.publishNextKey();

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        next.get("api/v2/me").at("/name"))
                .isEqualTo("Sacha"));
        assertThat(api().as(TestTokens.user("Noa")).get("api/v2/me").status()).isEqualTo(200);
    }

    static Stream<Arguments> badTokens() throws Exception {
        var good = TestTokens.claims(ALEX);
        var soon = Date.from(Instant.now().plusSeconds(600));
        return Stream.of(
                Arguments.of("no token at all", "x"),
                Arguments.of("unsigned", new PlainJWT(good.build()).serialize()),
                Arguments.of("HMAC with the public key as secret", hmac(good.build())),
                Arguments.of("signed by a stranger", TestTokens.signedByStranger(good.build())),
                Arguments.of("changed after signing", tampered(ALEX.token())),
                Arguments.of(
                        "expired a second ago",
                        signed(claims().expirationTime(Date.from(Instant.now().minusSeconds(1))))),
                Arguments.of("without expiry", signed(claims().expirationTime(null))),
                Arguments.of("not yet valid", signed(claims().notBeforeTime(soon))),
                Arguments.of("of another issuer", signed(claims().issuer("elsewhere"))),
                Arguments.of("for another audience", signed(claims().audience("elsewhere"))),
                Arguments.of("without a session", signed(claims().claim("sid", null))),
                Arguments.of("with a session that is no identifier", signed(claims().claim("sid", "1 or 1=1"))),
                Arguments.of("without a subject", signed(claims().subject(null))),
                Arguments.of("with a number that is text", signed(claims().claim("num", "one"))),
                Arguments.of("with groups that are a number", signed(claims().claim("groups", 7))),
                Arguments.of("very long", "a".repeat(6_000)));
    }

    private static JWTClaimsSet.Builder claims() {
        return TestTokens.claims(ALEX);
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return TestTokens.signed(claims.build());
    }

    private static String hmac(JWTClaimsSet claims) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), claims);
        token.sign(new MACSigner(new byte[64]));
        return token.serialize();
    }

    private static String tampered(String token) {
        var middle = token.indexOf('.') + 20;
        var other = token.charAt(middle) == 'A' ? 'B' : 'A';
        return token.substring(0, middle) + other + token.substring(middle + 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void badBodiesAreRefusedAndTheFieldIsNamed(String what, Object body, int status, String field) {
        var answer = api().post("api/v2/notes", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
        assertThat(answer.body()).doesNotContain("org.workspace", "com.fasterxml", "Exception");
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("blank", Map.of("title", " "), 400, "title"),
                Arguments.of("missing", "{}", 400, "title"),
                Arguments.of("too long", Map.of("title", "a".repeat(11)), 400, "title"),
                Arguments.of("NUL", "{\"title\":\"a\\u0000b\"}", 400, "title"),
                Arguments.of("number for text", "{\"title\":7}", 400, "title"),
                Arguments.of("text for number", "{\"title\":\"a\",\"count\":\"x\"}", 400, "count"),
                Arguments.of("null", "{\"title\":null}", 400, "title"),
                Arguments.of("fraction for number", "{\"title\":\"a\",\"count\":1.5}", 400, "count"),
                Arguments.of("huge number", "{\"title\":\"a\",\"count\":99999999999}", 400, "count"),
                Arguments.of("bad instant", "{\"title\":\"a\",\"at\":\"yesterday\"}", 400, "at"),
                Arguments.of("bad identifier", "{\"title\":\"a\",\"id\":\"1\"}", 400, "id"),
                Arguments.of("unknown property", "{\"title\":\"a\",\"colour\":1}", 400, "colour"),
                Arguments.of("inside a list", "{\"title\":\"a\",\"lines\":[{\"text\":\"\"}]}", 400, "lines[0].text"),
                Arguments.of("null in a list", "{\"title\":\"a\",\"lines\":[null]}", 400, "lines[0].<list element>"),
                Arguments.of("malformed", "{\"title\":", 400, ""),
                Arguments.of("trailing", "{\"title\":\"a\"} x", 400, ""),
                Arguments.of("twice the same", "{\"title\":\"a\",\"title\":\"b\"}", 400, ""),
                Arguments.of("an array", "[]", 400, ""),
                Arguments.of("too deep", "{\"title\":" + "[".repeat(1_100), 400, "title"),
                Arguments.of("too many digits", "{\"title\":\"a\",\"count\":" + "9".repeat(1_100) + "}", 400, ""),
                Arguments.of("no Unicode", "\0\0\u00ff\u00fe\0\0", 400, ""),
                Arguments.of("empty", "", 400, "note"),
                Arguments.of("too large", "{\"title\":\"" + "a".repeat(30_000) + "\"}", 413, ""));
    }

    @Test
    void aGoodBodyPasses() {
        var answer = api().post("api/v2/notes", "{\"title\":\"a\",\"at\":\"2026-11-23T08:00:00Z\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.at("/at")).isEqualTo("2026-11-23T08:00:00Z");
    }

    @Test
    void version1IgnoresUnknownPropertiesAndAnswersTheOldErrorShape() {
        assertThat(api().post("api/v1/notes", "{\"title\":\"a\",\"colour\":1,\"count\":1}")
                        .status())
                .isEqualTo(200);

        var refusal = api().post("api/v1/notes", "{\"title\":\"\",\"count\":1}");
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.at("/success")).isEqualTo("false");
        assertThat(refusal.at("/error")).contains("title");
        assertThat(refusal.header("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, api/v2/nothing, 404",
        "GET, nothing, 404",
        "GET, api/v2/notes/not-an-id, 404",
        "GET, api/v2/notes/019a0b9e-6f0c-7c3e-9a51-111111111111?limit=x, 404",
        "DELETE, api/v2/notes, 405",
        "GET, api/v2/pages?cursor=%00, 400",
        "GET, api/v2/pages?cursor=abc, 400",
        "GET, api/v2/bug, 500"
    })
    void refusalsAreProblems(String method, String path, int status) {
        var answer = api().send(method, path, null, null);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/requestId")).isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.body()).doesNotContain("secret", "select", "org.workspace");
    }

    @Test
    void noDocumentButTheOpenApiIsThere() {
        assertThat(api().get("api/v2/application.wadl").status()).isEqualTo(404);
    }

    @Test
    void aNulInThePathIsRefused() {
        assertThat(api().get("api/v2/notes/a%00b").status()).isEqualTo(400);
    }

    @Test
    void aBodyOfAnotherMediaTypeIsRefused() {
        assertThat(api().send("POST", "api/v2/notes", "<a/>", "text/xml").status())
                .isEqualTo(415);
    }

    @Test
    void aChunkedBodyIsBoundedToo() throws Exception {
        var publisher = java.net.http.HttpRequest.BodyPublishers.fromPublisher(
                java.net.http.HttpRequest.BodyPublishers.ofString("{\"title\":\"" + "a".repeat(90_000) + "\"}"));
        var request = java.net.http.HttpRequest.newBuilder(base.resolve("api/v2/notes"))
                .header("Content-Type", "application/json")
                .POST(publisher)
                .build();

        var answer = HttpClient.newHttpClient().send(request, java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    /** Which announces no encoding, and need not announce a length. */
    @Test
    void aBodyOverHttp2IsBoundedToo() throws Exception {
        var client = HttpClient.newHttpClient();
        var page = java.net.http.HttpRequest.newBuilder(base.resolve("api/v2/pages"))
                .build();
        client.send(page, java.net.http.HttpResponse.BodyHandlers.discarding());
        var request = java.net.http.HttpRequest.newBuilder(base.resolve("api/v2/notes"))
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.fromPublisher(
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                "{\"title\":\"" + "a".repeat(90_000) + "\"}")))
                .build();

        var answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"30000,200", "60000,413"})
    void whereAModuleTakesFilesABodyMayBeLargerAndHasALimitToo(int bytes, int status) throws Exception {
        var file = java.net.http.HttpRequest.BodyPublishers.ofByteArray(new byte[bytes]);
        var chunked = java.net.http.HttpRequest.BodyPublishers.fromPublisher(file);
        for (var body : List.of(file, chunked)) {
            var request = java.net.http.HttpRequest.newBuilder(base.resolve("api/v2/files/pictures"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Content-Type", "application/octet-stream")
                    .POST(body)
                    .build();
            var answer = HttpClient.newHttpClient().send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        }
    }

    @Test
    void aCursorComesBackAsItWas() {
        var again = api().get("api/v2/pages").at("/again");

        assertThat(api().get("api/v2/pages?cursor=" + again).json().at("/parts").toString())
                .isEqualTo("[\"a\",\"2\"]");
    }

    @Test
    void aChangeToAnOldVersionIsRefusedWithTheCurrentState() {
        assertThat(api().with("If-Match", "\"7\"").put("api/v2/versioned", "{}").header("ETag"))
                .isEqualTo("\"8\"");

        var late = api().with("If-Match", "\"6\"").put("api/v2/versioned", "{}");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.at("/current/name")).isEqualTo("stored");
    }

    @Test
    void aFactIsStoredWithItsChangeAndNotWithoutIt() {
        var done = api().as(ALEX).post("api/v2/facts/done", null);
        assertThat(done.at("/stored")).isEqualTo("1");
        assertThat(done.at("/seenInside")).as("on the same connection").isEqualTo("1");

        assertThat(api().as(ALEX).post("api/v2/facts/refused", null).status()).isEqualTo(400);
        assertThat(api().get("api/v2/facts/refused").at("/stored")).isEqualTo("0");
    }

    @Test
    void strictPathsTellWhenToComeBack() {
        var last = Stream.generate(() -> api().get("api/v2/strict"))
                .limit(4)
                .reduce((first, second) -> second)
                .orElseThrow();

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(String.valueOf(last.header("Retry-After")))).isBetween(1, 60);
        for (var spelling : List.of("strict/", "strict;a=b", "strict;a/", "%73trict", "/strict", "strict//")) {
            assertThat(api().get("api/v2/" + spelling).status()).as(spelling).isIn(429, 404);
        }
        assertThat(api().get("api/v2/strict;a=b").status()).isEqualTo(429);
        assertThat(api().get("api/v2/strict/").status()).isEqualTo(429);
    }

    @Test
    void anAccountThatAsksTooMuchIsToldWhenToComeBackAndNobodyElsePays() {
        var busy = TestTokens.user("Busy");
        var client = api().as(busy);
        var refused = Stream.generate(() -> client.get("api/v2/me"))
                .limit(2_000)
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow(() -> new AssertionError("2,000 requests were answered"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/type")).isEqualTo("/problems/too-many-requests");
        assertThat(refused.header("RateLimit-Limit")).isEqualTo("400;w=60");
        assertThat(Integer.parseInt(String.valueOf(refused.header("Retry-After"))))
                .isBetween(1, 60);
        assertThat(api().as(ALEX).get("api/v2/me").status())
                .as("from the same address")
                .isEqualTo(200);
        assertThat(api().get("api/v2/pages").status())
                .as("nobody, from the same address")
                .isEqualTo(200);

        var elsewhere = api().as(busy.onAnotherMachine()).with("X-Forwarded-For", "203.0.113.9");
        var remaining = elsewhere.get("api/v2/me").header("RateLimit-Remaining");
        assertThat(Integer.parseInt(String.valueOf(remaining)))
                .as("of the same account")
                .isLessThan(100);
    }

    @Test
    void aTrustedProxySaysWhomALimitIsFor() {
        var camille = api().with("X-Forwarded-For", "203.0.113.7");
        for (var i = 0; i < 3; i++) camille.get("api/v2/strict");

        assertThat(camille.get("api/v2/strict").status()).isEqualTo(429);
        assertThat(api().with("X-Forwarded-For", "198.51.100.1, 203.0.113.7")
                        .get("api/v2/strict")
                        .status())
                .as("what the client wrote itself")
                .isEqualTo(429);
        assertThat(api().with("X-Forwarded-For", "203.0.113.8")
                        .get("api/v2/strict")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void foreignPagesAreKeptOut() {
        var foreign = api().with("Origin", "https://foreign.example").get("api/v2/pages");
        var allowed = api().with("Origin", "https://allowed.example").get("api/v2/pages");

        assertThat(foreign.header("Access-Control-Allow-Origin")).isNull();
        assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("https://allowed.example");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (var path : List.of("api/v2/pages", "api/v2/nothing", "nothing")) {
            var answer = api().get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.response().headers().allValues("X-Frame-Options"))
                    .as(path)
                    .containsExactly("DENY");
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'none'");
            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
        }
    }

    @Test
    void aRequestKeepsTheNameItsCallerGaveItWhenThatIsHarmless() {
        assertThat(api().with("X-Request-Id", "abcd-1234").get("api/v2/pages").header("X-Request-Id"))
                .isEqualTo("abcd-1234");
        assertThat(api().with("X-Request-Id", "a\"b<script>")
                        .get("api/v2/pages")
                        .header("X-Request-Id"))
                .doesNotContain("script");
    }

    @Test
    void webSocketsHaveAPlainTimer() throws Exception {
        var answer = new CompletableFuture<String>();
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws" + base.resolve("ws").toString().substring(4)), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
                        answer.complete(text.toString());
                        return CompletableFuture.completedStage(null);
                    }
                })
                .get(10, TimeUnit.SECONDS);
        socket.sendText("timer?", true);

        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("org.workspace.platform.web.websocket.IdleTimer");
        socket.abort();
    }
}
