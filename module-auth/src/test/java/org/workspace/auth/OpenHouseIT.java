package org.workspace.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspace.auth.People.PASSWORD;
import static org.workspace.auth.People.newName;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.Api.Answer;
import org.workspace.platform.testing.Parallel;
import org.workspace.platform.testing.ShippedWar;

/** The WAR that ships, configured to let people in everywhere: any number of sessions, several passwords at a time. */
@ExtendWith(ArquillianExtension.class)
class OpenHouseIT {
    @Deployment(testable = false)
    static WebArchive war() {
        return ShippedWar.configured(Map.of(
                "auth.session.single",
                "false",
                "auth.password.lanes",
                "8",
                "cors.origins",
                "https://pages.example.org"));
    }

    @ArquillianResource
    URI base;

    private Api api;
    private People people;

    @BeforeEach
    void start() {
        api = Api.at(base);
        people = new People(api);
    }

    @Test
    void anAccountIsSignedInOnAsManyMachinesAsItLikes() {
        var first = people.registered();

        var second = people.person(people.login(first.name(), PASSWORD, Map.of("machineId", "machine-2")));
        var third = people.person(people.login(first.name(), PASSWORD, Map.of("machineId", "machine-3")));

        assertThat(api.get("api/v2/policy").at("/singleSession")).isEqualTo("false");
        assertThat(first.me().status()).isEqualTo(200);
        assertThat(second.me().status()).isEqualTo(200);
        assertThat(third.api().get("api/v2/me/sessions").json().at("/items")).hasSize(3);
    }

    @Test
    void aPageOfAListedOriginMayAskAndReadTheHeaders() {
        var page = api.with("Origin", "https://pages.example.org");

        var preflight = page.with("Access-Control-Request-Method", "PATCH")
                .with("Access-Control-Request-Headers", "authorization,if-match,content-type")
                .send("OPTIONS", "api/v2/me", null, null);
        var refused = page.get("api/v2/me");

        assertThat(preflight.status()).as(preflight.body()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://pages.example.org");
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "If-Match", "Content-Type");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("https://pages.example.org");
        assertThat(refused.header("Vary")).isEqualTo("Origin");
        assertThat(refused.header("Access-Control-Expose-Headers").split(", "))
                .contains("ETag", "WWW-Authenticate", "Retry-After", "X-Request-Id")
                .contains("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");
    }

    @Test
    void aPageOfAnotherOriginIsToldNothing() {
        var page = api.with("Origin", "https://elsewhere.example.org");

        var preflight = page.with("Access-Control-Request-Method", "PATCH").send("OPTIONS", "api/v2/me", null, null);

        assertThat(preflight.response().headers().map().keySet())
                .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("access-control"));
        assertThat(page.get("api/v2/policy").header("Access-Control-Allow-Origin"))
                .isNull();
    }

    @Test
    void aMachineSeatsSeveralAccounts() {
        var machine = "machine-" + UUID.randomUUID();
        var one = people.person(people.register(Map.of("machineId", machine)));
        var other = people.person(people.register(Map.of("machineId", machine)));

        assertThat(one.me().status()).isEqualTo(200);
        assertThat(other.me().status()).isEqualTo(200);
    }

    @Test
    void twoWhoWantTheSameAccountAtOnceGetOneAndASensibleNo() throws Exception {
        var wanted = Map.of("username", newName(), "password", PASSWORD);
        var registered = Parallel.answers(8, () -> api.post("api/v2/register", wanted));
        assertThat(registered).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(registered).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.at("/type")).isEqualTo("/problems/username-taken");
        });

        var admin = people.admin().api();
        var made = Map.of("username", newName(), "password", PASSWORD);
        assertThat(Parallel.answers(8, () -> admin.post("api/v2/accounts", made)).stream()
                        .map(answer -> answer.status() + answer.at("/code"))
                        .distinct())
                .containsExactlyInAnyOrder("201", "409username-taken");
    }

    @Test
    void theSameRequestWithItsIdTwiceAtOnceMakesOneAccountForBoth() throws Exception {
        var admin = people.admin().api();
        var made = Map.of("id", UUID.randomUUID(), "username", newName(), "password", PASSWORD);

        var answers = Parallel.answers(8, () -> admin.post("api/v2/accounts", made));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isIn(200, 201);
            assertThat(answer.at("/id")).isEqualTo(made.get("id").toString());
        });
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);

        var wanted = Map.of("id", UUID.randomUUID(), "username", newName(), "password", PASSWORD);
        assertThat(Parallel.answers(8, () -> api.post("api/v2/register", wanted)))
                .extracting(Answer::status)
                .contains(201)
                .containsOnly(200, 201);
    }
}
