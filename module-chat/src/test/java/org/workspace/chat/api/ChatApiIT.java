package org.workspace.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.ShippedWar;
import org.workspace.platform.testing.TestTokens;
import org.workspace.platform.testing.TestTokens.Person;

/** The REST API of the WAR that ships, on a stock Payara Micro with a real database. */
@ExtendWith(ArquillianExtension.class)
class ChatApiIT {
    private static final String MESSAGES = "api/v2/rooms/general/messages";
    private static final Person ALEX = TestTokens.user("Alex");
    private static final Person ROBIN = TestTokens.user("Robin");

    @Deployment(testable = false)
    static WebArchive war() {
        return ShippedWar.archive();
    }

    @ArquillianResource
    URI base;

    @Test
    void aMessagePostedIsInTheHistoryUnderItsAuthorsName() {
        var answer = api(ALEX).post(MESSAGES, Map.of("text", "  Lot 8 is ready. \n"));

        assertThat(answer.status()).isEqualTo(201);
        var message = answer.json();
        assertThat(message.at("/text").asText()).isEqualTo("Lot 8 is ready.");
        assertThat(message.at("/room").asText()).isEqualTo("general");
        assertThat(message.at("/author/id").asText()).isEqualTo(ALEX.id().toString());
        assertThat(message.at("/author/number").asLong()).isEqualTo(ALEX.number());
        assertThat(message.at("/author/name").asText()).isEqualTo("Alex");
        assertThat(message.at("/sentAt").asText()).endsWith("Z");
        long before = message.at("/sequence").asLong() + 1;
        assertThat(api(ROBIN).get(MESSAGES + "?limit=1&before=" + before).json().at("/items/0"))
                .isEqualTo(message);
    }

    @Test
    void theHistoryIsReadPageByPageInBothDirectionsWithoutGapsOrDoubles() {
        for (int i = 0; i < 25; i++) post(ALEX, "page filler " + i);

        var backwards = new ArrayList<Long>();
        String next = "";
        while (next != null) {
            var page = api(ALEX)
                    .get(MESSAGES + "?limit=7" + (next.isEmpty() ? "" : "&before=" + next))
                    .json();
            backwards.addAll(0, sequences(page));
            next = page.at("/next").isNull() ? null : page.at("/next").asText();
        }
        var forwards = new ArrayList<Long>();
        next = "0";
        while (next != null) {
            var page = api(ALEX).get(MESSAGES + "?limit=7&after=" + next).json();
            forwards.addAll(sequences(page));
            next = page.at("/next").isNull() ? null : page.at("/next").asText();
        }

        assertThat(backwards).hasSizeGreaterThanOrEqualTo(25).isSorted().doesNotHaveDuplicates();
        assertThat(forwards).isEqualTo(backwards);
        assertThat(backwards.get(0)).isEqualTo(1);
        assertThat(backwards.get(backwards.size() - 1)).isEqualTo(backwards.size());
    }

    @Test
    void repeatingAPostIsSafeAndReusingItsIdIsNot() {
        var id = UUID.randomUUID();
        var first = api(ALEX).post(MESSAGES, Map.of("id", id, "text", "once"));
        var again = api(ALEX).post(MESSAGES, Map.of("id", id, "text", " once "));
        var otherText = api(ALEX).post(MESSAGES, Map.of("id", id, "text", "twice"));
        var otherAuthor = api(ROBIN).post(MESSAGES, Map.of("id", id, "text", "once"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(otherText.status()).isEqualTo(409);
        assertThat(otherText.at("/type")).isEqualTo("/problems/message-id-reused");
        assertThat(otherAuthor.status()).isEqualTo(409);
    }

    @Test
    void postsFromManyAtOnceAreAllStoredOnceInOneSequence() throws Exception {
        var id = UUID.randomUUID();
        var posts = new ArrayList<Callable<Api.Answer>>();
        for (int i = 0; i < 100; i++) {
            var text = "burst " + i;
            posts.add(() -> api(ALEX).post(MESSAGES, Map.of("text", text)));
            if (i % 10 == 0) posts.add(() -> api(ROBIN).post(MESSAGES, Map.of("id", id, "text", "the same")));
        }
        var threads = Executors.newFixedThreadPool(12);
        try {
            var sequences = new HashSet<Long>();
            int created = 0;
            for (var answer : threads.invokeAll(posts)) {
                assertThat(answer.get().status()).isIn(200, 201);
                if (answer.get().status() == 201) created++;
                sequences.add(answer.get().json().at("/sequence").asLong());
            }
            assertThat(created).isEqualTo(101);
            assertThat(sequences).hasSize(101);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theReadMarkMovesForwardOnlyAndNotBeyondTheNewest() {
        var reader = TestTokens.user("Reader-" + UUID.randomUUID());
        long last = post(ALEX, "to be read");

        assertThat(mark(reader, last - 1)).isEqualTo(204);
        assertThat(mark(reader, 1)).isEqualTo(204);
        assertThat(room(reader).at("/lastRead").asLong()).isEqualTo(last - 1);
        assertThat(room(reader).at("/unread").asLong())
                .isEqualTo(room(reader).at("/lastSequence").asLong() - last + 1);

        assertThat(mark(reader, Long.MAX_VALUE)).isEqualTo(204);
        assertThat(room(reader).at("/unread").asLong()).isZero();
        long newer = post(ALEX, "unread again");
        assertThat(room(reader).at("/unread").asLong()).isPositive();
        assertThat(newer).isGreaterThan(last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                       | 400 | text
                    {"text":null}                            | 400 | text
                    {"text":""}                              | 400 | text
                    {"text":" \\n\\t "}                      | 400 | text
                    {"text":"\\u200b"}                       | 400 | text
                    {"text":"a\\u0000b"}                     | 400 | text
                    {"text":"a\\u0007b"}                     | 400 | text
                    {"text":"a\\ud800b"}                     | 400 | text
                    {"text":7}                               | 400 | text
                    {"text":["x"]}                           | 400 | text
                    {"text":"x","id":"nonsense"}             | 400 | id
                    {"text":"x","id":7}                      | 400 | id
                    {"text":"x","author":"Robin"}            | 400 | author
                    {"text":"x"                              | 400 | ``
                    [{"text":"x"}]                           | 400 | ``
                    "x"                                      | 400 | ``
                    null                                     | 400 | ``
                    ``                                       | 400 | ``
                    """)
    void badPostsAreRefusedAndTheFieldIsNamed(String body, int status, String field) {
        var answer = api(ALEX).post(MESSAGES, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        if (!field.isEmpty()) assertThat(answer.at("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void theLongestMessageFitsAndALongerOneDoesNot() {
        assertThat(api(ALEX).post(MESSAGES, Map.of("text", "😀".repeat(2000))).status())
                .isEqualTo(201);
        assertThat(api(ALEX).post(MESSAGES, Map.of("text", "x".repeat(2001))).at("/errors/0/field"))
                .isEqualTo("text");
        assertThat(api(ALEX).send("POST", MESSAGES, "x", "text/plain").status()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit",
        "limit=-1,limit",
        "limit=201,limit",
        "limit=99999999999999999999,limit",
        "limit=x,limit",
        "limit=,limit",
        "before=-1,before",
        "before=x,before",
        "after=-7,after",
        "after=1.5,after",
        "after=99999999999999999999,after",
        "before=5&after=3,after"
    })
    void badPagesAreRefusedAndTheFieldIsNamed(String query, String field) {
        var answer = api(ALEX).get(MESSAGES + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"-1", "1.5", "\"7\"", "null", "99999999999999999999", "{}"})
    void badReadMarksAreRefusedAndTheFieldIsNamed(String sequence) {
        var answer = api(ALEX).put("api/v2/rooms/general/read", "{\"sequence\":" + sequence + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo("sequence");
    }

    @Test
    void aRoomThatIsNotThereIsNotFoundWhateverIsAskedOfIt() {
        for (var answer : List.of(
                api(ALEX).get("api/v2/rooms/nowhere/messages"),
                api(ALEX).post("api/v2/rooms/nowhere/messages", Map.of("text", "hello")),
                api(ALEX).put("api/v2/rooms/nowhere/read", Map.of("sequence", 1)))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.at("/code")).isEqualTo("unknown-room");
        }
    }

    @Test
    void everyRouteNeedsAToken() {
        var nobody = Api.at(base);
        for (var answer : List.of(
                nobody.get("api/v2/rooms"),
                nobody.get(MESSAGES),
                nobody.post(MESSAGES, Map.of("text", "x")),
                nobody.put("api/v2/rooms/general/read", Map.of("sequence", 1)),
                nobody.get("api/v2/presence"),
                nobody.post("api/v2/tickets", null),
                nobody.get("api/v1/messages"),
                nobody.post("api/v1/messages", Map.of("text", "x")))) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void aTicketIsNotTheTokenAndIsNotCached() {
        var answer = api(ALEX).post("api/v2/tickets", null);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/ticket")).hasSizeGreaterThan(30);
        assertThat(answer.at("/expiresAt")).endsWith("Z");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void clientsOfTheExistingProductReadAndPostAsTheyDid() {
        var posted = api(ALEX).post("api/v1/messages", Map.of("text", "v1 speaks", "pseudo", "Faker", "userId", 666));
        var list = api(ROBIN).get("api/v1/messages?limit=1");

        assertThat(posted.status()).isEqualTo(200);
        assertThat(posted.json().at("/success").asBoolean()).isTrue();
        assertThat(posted.at("/message/pseudo")).isEqualTo("Alex");
        assertThat(posted.json().at("/message/user_id").asLong()).isEqualTo(ALEX.number());
        assertThat(posted.at("/message/message")).isEqualTo("v1 speaks");
        assertThat(posted.json().at("/message").has("conversation_id")).isTrue();
        assertThat(list.json().at("/messages")).hasSize(1);
        assertThat(list.json().at("/total").asLong())
                .isGreaterThanOrEqualTo(list.json().at("/messages/0/id").asLong());
        assertThat(api(ROBIN)
                        .get("api/v1/messages?limit=5000")
                        .json()
                        .at("/messages")
                        .size())
                .isLessThanOrEqualTo(200);
        assertThat(api(ROBIN)
                        .get(MESSAGES + "?limit=1")
                        .json()
                        .at("/items/0/sequence")
                        .asLong())
                .isGreaterThanOrEqualTo(posted.json().at("/message/id").asLong());
    }

    @ParameterizedTest
    @CsvSource({"{}", "{\"text\":\"\"}", "{\"text\":null}", "{\"text\":{}}", "nonsense"})
    void badOldPostsAreRefusedInTheOldShape(String body) {
        var answer = api(ALEX).post("api/v1/messages", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/success").asBoolean(true)).isFalse();
        assertThat(answer.at("/error")).isNotBlank();
        assertThat(answer.at("/message")).isNotBlank();
        assertThat(api(ALEX).get("api/v1/messages?limit=x").status()).isEqualTo(400);
    }

    @Test
    void theDocumentsAreServed() {
        assertThat(Api.at(base).get("api/v1/openapi.json").at("/paths/~1api~1v1~1messages/get/summary"))
                .isNotBlank();
        assertThat(Api.at(base).get("api/v2/openapi.json").at("/paths/~1api~1v2~1rooms/get/summary"))
                .isNotBlank();
    }

    private Api api(Person person) {
        return Api.at(base).as(person);
    }

    private long post(Person person, String text) {
        var answer = api(person).post(MESSAGES, Map.of("text", text));
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().at("/sequence").asLong();
    }

    private int mark(Person person, long sequence) {
        return api(person)
                .put("api/v2/rooms/general/read", Map.of("sequence", sequence))
                .status();
    }

    private JsonNode room(Person person) {
        return api(person).get("api/v2/rooms").json().at("/items/0");
    }

    private static List<Long> sequences(JsonNode page) {
        var sequences = new ArrayList<Long>();
        page.at("/items")
                .forEach(message -> sequences.add(message.at("/sequence").asLong()));
        return sequences;
    }
}
