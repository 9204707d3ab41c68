package org.workspace.chat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.ShippedWar;
import org.workspace.platform.testing.TestDatabase;
import org.workspace.platform.testing.TestTokens;
import org.workspace.platform.testing.TestTokens.Person;

/** Live chat over the WAR that ships, with clients from outside. */
@ExtendWith(ArquillianExtension.class)
class ChatSocketIT {
    private static final Person ALEX = TestTokens.user("Alex");
    private static final Person ROBIN = TestTokens.user("Robin");
    private static final Person CAMILLE = TestTokens.user("Camille");

    @Deployment(testable = false)
    static WebArchive war() {
        return ShippedWar.archive().addClass(SessionDoor.class);
    }

    @ArquillianResource
    URI base;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void leave() throws Exception {
        for (var resource : opened) resource.close();
    }

    @Test
    void twoPeopleTalkAndTheSenderIsToldWhenItIsStored() throws Exception {
        var alex = connect(ALEX);
        var robin = connect(ROBIN);
        var id = UUID.randomUUID();

        alex.send(message(id, "  Lot 8 is ready. " + id + "\n"));

        var ack = alex.next("message.ack");
        assertThat(ack.at("/clientId").asText()).isEqualTo(id.toString());
        var seenByAlex = alex.message("Lot 8 is ready. " + id);
        var seenByRobin = robin.message("Lot 8 is ready. " + id);
        assertThat(seenByRobin).isEqualTo(seenByAlex).isEqualTo(ack.at("/message"));
        assertThat(seenByRobin.at("/id").asText()).isEqualTo(id.toString());
        assertThat(seenByRobin.at("/author/name").asText()).isEqualTo("Alex");
        assertThat(seenByRobin.at("/author/number").asLong()).isEqualTo(ALEX.number());
        assertThat(api(ROBIN)
                        .get("api/v2/rooms/general/messages?limit=1")
                        .json()
                        .at("/items/0"))
                .isEqualTo(seenByRobin);
    }

    @Test
    void theFirstFrameSaysWhoYouAreWhatRoomsThereAreAndWhoIsHere() throws Exception {
        var socket = open(ALEX);

        var ready = socket.next(frame -> true, "frame");

        assertThat(ready.at("/type").asText()).isEqualTo("ready");
        assertThat(ready.at("/account/id").asText()).isEqualTo(ALEX.id().toString());
        assertThat(ready.at("/rooms/0/key").asText()).isEqualTo("general");
        assertThat(ready.at("/presence/accounts").findValuesAsText("name")).contains("Alex");
        assertThat(ready.at("/maxLength").asInt()).isEqualTo(2000);
    }

    @Test
    void sendingAgainIsSafeAndReusingAnIdIsNot() throws Exception {
        var alex = connect(ALEX);
        var id = UUID.randomUUID();
        alex.send(message(id, "once " + id)).next("message.ack");

        alex.send(message(id, "once " + id));
        var second = alex.next("message.ack");
        alex.send(message(id, "something else"));
        var error = alex.next("error");
        alex.send(message(UUID.randomUUID(), "after " + id));
        var rest = alex.until("message.ack");

        assertThat(second.at("/message/text").asText()).isEqualTo("once " + id);
        assertThat(error.at("/code").asText()).isEqualTo("message-id-reused");
        assertThat(error.at("/clientId").asText()).isEqualTo(id.toString());
        assertThat(rest).noneMatch(frame -> frame.at("/message/id").asText().equals(id.toString()));
    }

    @Test
    void whoComesBackGetsWhatWasMissedOnceAndInOrder() throws Exception {
        var alex = connect(ALEX);
        alex.send(message(null, "before " + UUID.randomUUID()));
        long last = alex.next("message.new").at("/message/sequence").asLong();
        alex.close();
        var missed = new ArrayList<Long>();
        for (int i = 0; i < 250; i++) missed.add(post(ROBIN, "missed " + i));

        var again = open(ALEX);
        again.next("ready");
        again.send(Map.of("type", "resume", "room", "general", "after", last));
        missed.add(post(ROBIN, "meanwhile"));
        var received = sequences(again.until("resumed"));
        var text = "afterwards " + UUID.randomUUID();
        missed.add(post(ROBIN, text));
        while (received.isEmpty() || received.get(received.size() - 1) < missed.get(missed.size() - 1)) {
            received.add(again.next("message.new").at("/message/sequence").asLong());
        }

        assertThat(received).containsExactlyElementsOf(missed);
    }

    @Test
    void whoCannotBeTakenInIsNotLeftWaiting() throws Exception {
        var token = Map.of("Authorization", "Bearer " + ALEX.token());
        TestDatabase.execute("alter table chat.read_mark rename to read_mark_away");
        try {
            assertThat(open(ALEX).closeCode()).isEqualTo(1011);
            assertThat(keep(TestSocket.open(base, "ws/v1", token)).closeCode()).isEqualTo(1011);
            var old = keep(TestSocket.open(base, "ws/v1", Map.of()));
            old.send(Map.of("type", "auth", "token", ALEX.token()));
            assertThat(old.closeCode()).isEqualTo(1011);
        } finally {
            TestDatabase.execute("alter table chat.read_mark_away rename to read_mark");
        }
        connect(ALEX);
    }

    /** As when the connection to the database breaks before it can say that it has stored a message. */
    @Test
    void whatWasStoredUnheardIsAnnouncedOnceTheDatabaseAnswersAgain() throws Exception {
        var alex = connect(ALEX);
        var text = "unheard " + UUID.randomUUID();
        TestDatabase.execute(STORE_UNHEARD.formatted(ROBIN.id(), text));
        TestDatabase.execute(REFUSE_POISON);
        try {
            assertThat(api(ROBIN)
                            .post("api/v2/rooms/general/messages", Map.of("text", "poison"))
                            .status())
                    .isEqualTo(500);

            var seen = alex.message(text);
            long next = post(ROBIN, "heard");

            assertThat(seen.at("/sequence").asLong()).isEqualTo(next - 1);
            assertThat(alex.next("message.new").at("/message/sequence").asLong())
                    .isEqualTo(next);
        } finally {
            TestDatabase.execute("drop function chat.refuse_poison cascade");
        }
    }

    private static final String STORE_UNHEARD = """
            with room as (
              update chat.room set last_sequence = last_sequence + 1 where key = 'general' returning last_sequence)
            insert into chat.message (id, room, sequence, author_id, author_number, author_name, text, sent_at)
              select gen_random_uuid(), 'general', last_sequence, '%s', 1, 'Robin', '%s', now() from room
            """;

    private static final String REFUSE_POISON = """
            create function chat.refuse_poison() returns trigger language plpgsql as
              $$ begin raise exception 'as if it were broken'; end $$;
            create trigger refuse_poison before insert on chat.message
              for each row when (new.text = 'poison') execute function chat.refuse_poison()
            """;

    @Test
    void everybodySeesTheSameOrder() throws Exception {
        var clients = List.of(connect(ALEX), connect(ROBIN), connect(CAMILLE));
        var run = UUID.randomUUID().toString();
        for (int i = 0; i < 40; i++) {
            for (var client : clients) client.send(message(null, run + " " + i));
        }

        var orders = new ArrayList<List<Long>>();
        for (var client : clients) {
            var order = new ArrayList<Long>();
            while (order.size() < 120) {
                var message = client.next("message.new").at("/message");
                if (message.at("/text").asText().startsWith(run))
                    order.add(message.at("/sequence").asLong());
            }
            orders.add(order);
        }

        assertThat(orders.get(0)).isSorted().doesNotHaveDuplicates();
        assertThat(orders).containsOnly(orders.get(0));
    }

    @Test
    void presenceCountsAccountsAndFollowsThem() throws Exception {
        var kim = TestTokens.user("Kim-" + UUID.randomUUID());
        var alex = connect(ALEX);
        var first = connect(kim);
        var second = connect(kim.onAnotherMachine());

        alex.next(frame -> names(frame, "/joined").contains(kim.name()), "arrival");
        first.send(Map.of("type", "presence", "status", "away"));
        second.send(Map.of("type", "presence", "status", "away"));
        alex.next(frame -> names(frame, "/changed").contains(kim.name()), "change");
        assertThat(api(ALEX).get("api/v2/presence").json().at("/accounts").findValuesAsText("name"))
                .containsOnlyOnce(kim.name());

        first.close();
        second.close();
        var left = alex.next(
                frame -> frame.at("/left").toString().contains(kim.id().toString()), "departure");
        assertThat(left.at("/type").asText()).isEqualTo("presence");
    }

    @Test
    void typingIsToldToOthersAndNotToOneself() throws Exception {
        var alex = connect(ALEX);
        var robin = connect(ROBIN);

        alex.send(Map.of("type", "typing", "room", "general", "typing", true));
        var typing = robin.next("typing");
        alex.send(message(null, "typed " + UUID.randomUUID()));
        var stopped = robin.next("typing");
        var own = alex.until("message.new");

        assertThat(typing.at("/account/name").asText()).isEqualTo("Alex");
        assertThat(typing.at("/typing").asBoolean()).isTrue();
        assertThat(stopped.at("/typing").asBoolean()).isFalse();
        assertThat(own).noneMatch(frame -> frame.at("/type").asText().equals("typing"));
    }

    @Test
    void whatIsReadOnOneDeviceIsReadOnTheOther() throws Exception {
        var lou = TestTokens.user("Lou-" + UUID.randomUUID());
        long last = post(lou, "to be read");
        var desk = connect(lou);
        var laptop = connect(lou.onAnotherMachine());

        desk.send(Map.of("type", "read", "room", "general", "sequence", last));

        assertThat(laptop.next("read").at("/sequence").asLong()).isEqualTo(last);
        assertThat(api(lou).get("api/v2/rooms").json().at("/items/0/lastRead").asLong())
                .isEqualTo(last);
    }

    @Test
    void badFramesAreAnsweredAndTheSocketStays() throws Exception {
        var alex = connect(ALEX);
        var expected = Map.of(
                "nonsense",
                "malformed-frame",
                "[]",
                "malformed-frame",
                "{\"type\":\"shout\"}",
                "unknown-type",
                "{\"type\":\"message.send\",\"room\":\"general\",\"text\":\" \"}",
                "invalid-field",
                "{\"type\":\"message.send\",\"room\":\"general\",\"text\":\"a\\u0000b\"}",
                "invalid-field",
                "{\"type\":\"message.send\",\"room\":\"nowhere\",\"text\":\"hello\"}",
                "unknown-room",
                "{\"type\":\"resume\",\"room\":\"nowhere\",\"after\":0}",
                "unknown-room",
                "{\"type\":\"read\",\"room\":\"nowhere\",\"sequence\":0}",
                "unknown-room",
                "{\"type\":\"message.send\",\"room\":\"general\",\"text\":\"" + "x".repeat(2001) + "\"}",
                "invalid-field",
                "x".repeat(50_000),
                "frame-too-large");

        for (var bad : expected.entrySet()) {
            alex.send(bad.getKey());
            assertThat(alex.next("error").at("/code").asText())
                    .as(bad.getKey().substring(0, Math.min(80, bad.getKey().length())))
                    .isEqualTo(bad.getValue());
        }
        alex.sendBinary(new byte[] {1, 2, 3});
        assertThat(alex.next("error").at("/code").asText()).isEqualTo("malformed-frame");
        alex.send(message(null, "still here " + UUID.randomUUID()));
        alex.next("message.new");
    }

    @Test
    void whoSendsTooMuchIsToldWhichMessageWasNotTaken() throws Exception {
        var alex = connect(ALEX);
        for (int i = 0; i < 1500; i++) alex.send(Map.of("type", "presence", "status", "online"));
        var id = UUID.randomUUID();

        alex.send(message(id, "too much"));

        var refused = alex.next(frame -> frame.has("clientId"), "answer with the id of the message");
        assertThat(refused.at("/code").asText()).isEqualTo("rate-limited");
        assertThat(refused.at("/clientId").asText()).isEqualTo(id.toString());
    }

    @Test
    void theLongestMessageOfEscapedEmojiFits() throws Exception {
        var alex = connect(ALEX);

        alex.send(
                "{\"type\":\"message.send\",\"room\":\"general\",\"text\":\"" + "\\ud83d\\ude00".repeat(2000) + "\"}");

        assertThat(alex.next("message.new").at("/message/text").asText()).isEqualTo("😀".repeat(2000));
    }

    @Test
    void aTicketOpensOneSocket() throws Exception {
        var ticket = api(CAMILLE).post("api/v2/tickets", null).at("/ticket");

        var first = keep(TestSocket.open(base, "ws?ticket=" + ticket, Map.of("Origin", origin())));
        assertThat(first.next("ready").at("/account/name").asText()).isEqualTo("Camille");

        var second = keep(TestSocket.open(base, "ws?ticket=" + ticket, Map.of()));
        assertThat(second.closeCode()).isEqualTo(1008);
    }

    @Test
    void aForeignPageIsRefused() throws Exception {
        var socket = keep(TestSocket.open(
                base, "ws", Map.of("Authorization", "Bearer " + ALEX.token(), "Origin", "https://evil.example")));

        assertThat(socket.closeCode()).isEqualTo(1008);
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example, false", "https://localhost, false", "null, true", "file://, true", ", true"})
    void oldClientsConnectFromTheirFileAndNoForeignPageDoes(String origin, boolean allowed) throws Exception {
        var headers = origin == null ? Map.<String, String>of() : Map.of("Origin", origin);
        var socket = keep(TestSocket.open(base, "ws/v1", headers));

        if (allowed) socket.next("auth_required");
        else assertThat(socket.closeCode()).isEqualTo(1008);
    }

    @Test
    void oldClientsConnectFromAPageOfThisServer() throws Exception {
        keep(TestSocket.open(base, "ws/v1", Map.of("Origin", origin()))).next("auth_required");
    }

    @Test
    void theFileOfOldClientsIsForeignToTheNewProtocol() throws Exception {
        for (var origin : List.of("file://", "null")) {
            var headers = Map.of("Authorization", "Bearer " + ALEX.token(), "Origin", origin);
            assertThat(keep(TestSocket.open(base, "ws", headers)).closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void nobodyConnectsWithoutAValidToken() {
        var expired = TestTokens.signed(TestTokens.claims(ALEX)
                .expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(1))))
                .build());
        var foreign = TestTokens.signedByStranger(TestTokens.claims(ALEX).build());

        for (var headers : List.of(
                Map.<String, String>of(),
                Map.of("Authorization", "Bearer " + expired),
                Map.of("Authorization", "Bearer " + foreign),
                Map.of("Authorization", "Bearer nonsense"))) {
            var refusal =
                    catchThrowableOfType(WebSocketHandshakeException.class, () -> TestSocket.open(base, "ws", headers));
            assertThat(refusal.getResponse().statusCode()).isEqualTo(401);
            assertThat(refusal.getResponse().headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge)
                            .startsWith("Bearer realm=\"workspace\"")
                            .matches(text -> text.contains("error=\"invalid_token\"") != headers.isEmpty()));
        }
    }

    @Test
    void theEndOfASessionEndsItsSocketsOnly() throws Exception {
        var ended = ALEX.onAnotherMachine();
        var victim = connect(ended);
        var other = connect(ALEX);

        api(ALEX).post("test/session?id=" + ended.sessionId(), null);

        assertThat(victim.closeCode()).isEqualTo(4401);
        other.send(message(null, "still here " + UUID.randomUUID()));
        other.next("message.new");
        assertThat(catchThrowableOfType(WebSocketHandshakeException.class, () -> open(ended))
                        .getResponse()
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aReaderThatDoesNotReadIsCutAndTheOthersDoNotWait() throws Exception {
        var sloth = TestTokens.user("Sloth-" + UUID.randomUUID());
        opened.add(SilentSocket.open(base, sloth));
        until(() -> isPresent(sloth));

        for (int i = 0; isPresent(sloth); i++) {
            assertThat(i)
                    .as("times 500 messages that the server keeps for a client that does not read")
                    .isLessThan(10);
            sendAndReceive500();
        }
    }

    /** By a connection of its own, because one may only send so many frames at once. */
    private void sendAndReceive500() throws Exception {
        var big = "漢".repeat(1990);
        try (var alex = connect(ALEX)) {
            for (int i = 0; i < 10; i++) {
                for (int j = 0; j < 49; j++) alex.send(message(null, big + j));
                var last = big + UUID.randomUUID().toString().substring(0, 8);
                alex.send(message(null, last));
                alex.message(last);
            }
        }
    }

    @Test
    void clientsOfTheExistingProductTalkWithTheOthers() throws Exception {
        var robin = connect(ROBIN);
        var old = keep(TestSocket.open(base, "ws/v1", Map.of("Origin", "file://")));
        assertThat(old.next("connected").at("/userId").asText()).startsWith("anon_");
        old.next("auth_required");
        old.send(Map.of("type", "message", "text", "too early"));
        assertThat(old.next("error").at("/message").asText()).isEqualTo("Authentification requise");
        old.send(Map.of("type", "auth", "token", "nonsense"));
        assertThat(old.next("error").at("/message").asText()).isEqualTo("Token invalide");

        old.send(Map.of("type", "auth", "token", CAMILLE.token()));
        assertThat(old.next("auth:ack").at("/ok").asBoolean()).isTrue();
        assertThat(old.next("userCount").at("/count").asInt()).isGreaterThanOrEqualTo(2);
        var text = "from the old client " + UUID.randomUUID();
        old.send(Map.of("type", "message:send", "text", text, "replyTo", 3));
        var seen = robin.message(text);
        var echoed = old.next("message:new").at("/data");
        old.send(Map.of("type", "message", "text", " "));
        assertThat(old.next("error").at("/message").asText()).isEqualTo("Message text is required");
        old.send("nonsense");
        assertThat(old.next("error").at("/message").asText()).isEqualTo("Invalid message payload");
        old.sendBinary(new byte[] {1, 2, 3});
        assertThat(old.next("error").at("/message").asText()).isEqualTo("Invalid message payload");

        assertThat(seen.at("/author/name").asText()).isEqualTo("Camille");
        assertThat(echoed.at("/id").asLong()).isEqualTo(seen.at("/sequence").asLong());
        assertThat(echoed.at("/pseudo").asText()).isEqualTo("Camille");
        assertThat(echoed.at("/message").asText()).isEqualTo(text);
    }

    private TestSocket open(Person person) throws Exception {
        return keep(TestSocket.open(base, "ws", Map.of("Authorization", "Bearer " + person.token())));
    }

    /** Opens a socket and waits until it is in the live flow: its first frame is answered. */
    private TestSocket connect(Person person) throws Exception {
        var socket = open(person);
        socket.next("ready");
        socket.send("{\"type\":\"resume\",\"room\":\"general\",\"after\":" + Long.MAX_VALUE + "}");
        socket.next("resumed");
        return socket;
    }

    private TestSocket keep(TestSocket socket) {
        opened.add(socket);
        return socket;
    }

    private Api api(Person person) {
        return Api.at(base).as(person);
    }

    private long post(Person person, String text) {
        var answer = api(person).post("api/v2/rooms/general/messages", Map.of("text", text));
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().at("/sequence").asLong();
    }

    private boolean isPresent(Person person) {
        return api(ALEX).get("api/v2/presence").body().contains(person.id().toString());
    }

    private String origin() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition);
    }

    private static List<Long> sequences(List<JsonNode> frames) {
        return new ArrayList<>(frames.stream()
                .filter(frame -> frame.at("/type").asText().equals("message.new"))
                .map(frame -> frame.at("/message/sequence").asLong())
                .toList());
    }

    private static List<String> names(JsonNode frame, String pointer) {
        return frame.at(pointer).findValuesAsText("name");
    }

    private static Map<String, Object> message(UUID clientId, String text) {
        var frame = new HashMap<String, Object>(Map.of("type", "message.send", "room", "general", "text", text));
        if (clientId != null) frame.put("clientId", clientId);
        return frame;
    }
}
