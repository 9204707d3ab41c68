package org.workspace.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.Parallel;
import org.workspace.platform.testing.ShippedWar;
import org.workspace.platform.testing.TestDatabase;
import org.workspace.platform.testing.TestTokens;
import org.workspace.platform.testing.TestTokens.Person;

/** The WAR that ships, over HTTP, on a Payara Micro with a real database. */
@ExtendWith(ArquillianExtension.class)
class SampleApiIT {
    private static final String ITEMS = "api/v2/items";
    private static final Person USER = TestTokens.user("Robin");
    private static final Person ADMIN = TestTokens.admin("Alex");

    @Deployment(testable = false)
    static WebArchive war() {
        return ShippedWar.archive();
    }

    @ArquillianResource
    URI base;

    @Test
    void whatAnAdminAddsEverybodySees() {
        var added = api(ADMIN).post(ITEMS, Map.of("name", "  Soldering iron "));

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.at("/name")).isEqualTo("Soldering iron");
        assertThat(api(USER).get(ITEMS).json().at("/items/0")).isEqualTo(added.json());
        assertThat(TestDatabase.column("select action from platform.activity where subject_id = '" + added.at("/id")
                        + "' and module = 'sample'"))
                .containsExactly("item-added");
    }

    @Test
    void theListIsReadPageByPageWithoutGapsOrDoubles() {
        for (var i = 0; i < 5; i++) add("Page filler " + i);
        var numbers = new ArrayList<Long>();
        var next = "";
        while (next != null) {
            var page = api(USER)
                    .get(ITEMS + "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            page.at("/items").forEach(item -> numbers.add(item.at("/number").asLong()));
            next = page.at("/next").textValue();
        }

        assertThat(numbers).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
        assertThat(numbers).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        var all = api(USER).get(ITEMS + "?limit=200").json().at("/items").findValues("number");
        assertThat(all).hasSameSizeAs(numbers);
    }

    @Test
    void addingAgainUnderTheSameIdIsSafe() throws Exception {
        var request = Map.of("id", UUID.randomUUID(), "name", "Multimeter");
        var answers = Parallel.answers(4, () -> api(ADMIN).post(ITEMS, request));
        assertThat(answers).extracting(Api.Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers)
                .extracting(Api.Answer::json)
                .containsOnly(answers.get(0).json());

        var other = new HashMap<String, Object>(request);
        other.put("name", "Hammer");
        var refused = api(ADMIN).post(ITEMS, other);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("item-id-reused");
    }

    @Test
    void onlyAdminsAddAndOnlyPeopleWhoAreSignedInSee() {
        assertThat(api(USER).post(ITEMS, Map.of("name", "Drill")).status()).isEqualTo(403);
        assertThat(Api.at(base).get(ITEMS).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": null}",
                "{\"name\": \"  \"}",
                "{\"name\": 7}",
                "{\"name\": \"a\\u0000b\"}",
                "{\"name\": \"x\", \"id\": \"1\"}",
                "{\"name\": \"x\", \"color\": \"red\"}"
            })
    void aBadItemIsRefusedWithTheFieldThatIsWrong(String body) {
        var answer = api(ADMIN).post(ITEMS, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isIn("name", "id", "color");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=x", "cursor=eA"})
    void aBadPageIsRefused(String query) {
        assertThat(api(USER).get(ITEMS + "?" + query).status()).isEqualTo(400);
    }

    private void add(String name) {
        var added = api(ADMIN).post(ITEMS, Map.of("name", name));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    private Api api(Person person) {
        return Api.at(base).as(person);
    }
}
