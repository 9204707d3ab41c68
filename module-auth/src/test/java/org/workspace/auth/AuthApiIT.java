package org.workspace.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspace.auth.People.PASSWORD;
import static org.workspace.auth.People.newName;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.workspace.auth.People.Person;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.Api.Answer;
import org.workspace.platform.testing.Parallel;
import org.workspace.platform.testing.ShippedWar;
import org.workspace.platform.testing.TestDatabase;
import org.workspace.platform.testing.TestEnvironment;
import org.workspace.platform.testing.TestTokens;

/** The WAR that ships, from outside: the life of accounts, sessions and tokens. */
@ExtendWith(ArquillianExtension.class)
class AuthApiIT {
    @Deployment(testable = false)
    static WebArchive war() {
        return ShippedWar.archive();
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
    void theFirstAdminIsMadeOnceByTheCodeInTheFile() throws Exception {
        TestDatabase.execute("update auth.account set enabled = false where role = 'ADMIN'");
        try {
            assertThat(api.get("api/v2/policy").at("/setupNeeded")).isEqualTo("true");
            var name = newName();
            var refused = people.setUp("AAAA-AAAA-AAAA", name);
            var made = people.setUp(People.SETUP_CODE, name);
            var codeFile = TestEnvironment.dataFolder().resolve("setup-code");

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/code")).isEqualTo("invalid-setup-code");
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            assertThat(people.person(made).me().at("/role")).isEqualTo("admin");
            assertThat(codeFile).doesNotExist();
            assertThat(api.get("api/v2/policy").at("/setupNeeded")).isEqualTo("false");
            assertThat(people.setUp(People.SETUP_CODE, newName()).at("/code")).isEqualTo("already-set-up");
            Files.delete(codeFile);
        } finally {
            TestDatabase.execute(
                    "update auth.account set enabled = (username = 'the-first-admin') where role = 'ADMIN'");
        }
    }

    @Test
    void anAccountLivesFromRegistrationToDeletion() {
        var person = people.registered();
        assertThat(person.me().at("/username")).isEqualTo(person.name());
        assertThat(person.me().at("/lastSignInAt")).isNotEmpty();

        var newName = newName();
        assertThat(person.api().patch("api/v2/me", Map.of("username", newName)).at("/username"))
                .isEqualTo(newName);
        var change = Map.of("currentPassword", PASSWORD, "newPassword", "another horse battery");
        assertThat(person.api().put("api/v2/me/password", change).status()).isEqualTo(204);
        assertThat(people.login(newName, PASSWORD, Map.of("takeOver", true)).status())
                .isEqualTo(401);
        assertThat(person.me().status()).isEqualTo(200);
        var wrong = person.api().post("api/v2/me/deletion", Map.of("password", PASSWORD));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.at("/errors/0/field")).isEqualTo("password");

        var deletion = person.api().post("api/v2/me/deletion", Map.of("password", "another horse battery"));

        assertThat(deletion.status()).as(deletion.body()).isEqualTo(204);
        assertUnauthenticated(person.me());
        assertThat(people.login(newName, "another horse battery", Map.of()).status())
                .isEqualTo(401);
        assertThat(activities(person.id()))
                .contains("account-registered", "account-renamed", "password-changed", "account-deleted");
    }

    @Test
    void theTimesAnsweredAtOnceAreThoseReadLater() {
        var admin = people.admin().api();
        var made = admin.post("api/v2/accounts", Map.of("username", newName(), "password", PASSWORD));

        assertThat(made.at("/createdAt"))
                .isEqualTo(admin.get("api/v2/accounts/" + made.at("/id")).at("/createdAt"));
    }

    @Test
    void whoWasRenamedActsUnderTheNewNameWithATokenIssuedBefore() {
        var name = newName();
        var old = api.withToken(api.post("api/v1/register", Map.of("username", name, "password", PASSWORD))
                .at("/token"));
        assertThat(old.get("api/v1/verify").at("/username")).isEqualTo(name);

        var renamed = newName();
        assertThat(old.patch("api/v2/me", Map.of("username", renamed)).status()).isEqualTo(200);

        assertThat(old.get("api/v1/verify").at("/username")).isEqualTo(renamed);
    }

    @Test
    void aNameThatWasChangedElsewhereIsNotOverwritten() {
        var person = people.registered();
        var etag = person.me().header("ETag");
        var first = person.api().with("If-Match", etag).patch("api/v2/me", Map.of("username", newName()));
        var second = person.api().with("If-Match", etag).patch("api/v2/me", Map.of("username", newName()));

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotEqualTo(etag);
        assertThat(second.at("/current/username")).isEqualTo(first.at("/username"));
    }

    @Test
    void aNameIsTakenInAnyCaseAndUnknownNamesAndWrongPasswordsLookAlike() {
        var person = people.registered();

        var taken = Map.of("username", person.name().toUpperCase(), "password", PASSWORD);
        assertThat(api.post("api/v2/register", taken).at("/code")).isEqualTo("username-taken");
        var wrong = people.login(person.name(), "wrong horse battery", Map.of());
        var unknown = people.login("nobody-at-all", "wrong horse battery", Map.of());
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.at("/code")).isEqualTo("invalid-credentials");
        assertThat(unknown.body().replaceAll("\"requestId\":\"[^\"]*\"", ""))
                .isEqualTo(wrong.body().replaceAll("\"requestId\":\"[^\"]*\"", ""));
        assertThat(activities(person.id())).contains("sign-in-refused");
        assertThat(people.login(person.name().toUpperCase(), PASSWORD, Map.of("takeOver", true))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRegistrationRepeatedWithItsIdDoesNoHarm() {
        var body = new HashMap<String, Object>(
                Map.of("id", UUID.randomUUID(), "username", newName(), "password", PASSWORD, "machineId", "machine-r"));

        var first = api.post("api/v2/register", body);
        var again = api.post("api/v2/register", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/account/id"))
                .isEqualTo(first.at("/account/id"))
                .isEqualTo(body.get("id").toString());
        body.put("username", newName());
        assertThat(api.post("api/v2/register", body).at("/code")).isEqualTo("account-id-reused");
    }

    @Test
    void anAccountIsSignedInOnOneMachineUntilAnotherTakesOver() {
        var here = Map.of("machineId", "machine-1", "machineName", "Atelier 3");
        var there = new HashMap<String, Object>(Map.of("machineId", "machine-2", "machineName", "Bureau"));
        var name = people.registered().name();
        var first = people.person(people.login(
                name, PASSWORD, Map.of("machineId", "machine-1", "machineName", "Atelier 3", "takeOver", true)));

        assertThat(people.login(name, PASSWORD, here).status())
                .as("the same machine again")
                .isEqualTo(200);
        var refused = people.login(name, PASSWORD, there);
        there.put("takeOver", true);
        var second = people.person(people.login(name, PASSWORD, there));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("ALREADY_LOGGED_IN");
        assertThat(refused.at("/machineName")).isEqualTo("Atelier 3");
        assertThat(Instant.parse(refused.at("/since"))).isBefore(Instant.now().plusSeconds(60));
        assertUnauthenticated(first.me());
        assertThat(refresh(first.refreshToken()).at("/code")).isEqualTo("session-ended");
        assertThat(second.me().status()).isEqualTo(200);
        assertThat(second.api().get("api/v2/me/sessions").json().at("/items")).hasSize(1);
    }

    @Test
    void aMachineHasOneAccountUntilAnotherTakesOver() {
        var machine = Map.of("machineId", "machine-" + UUID.randomUUID());
        var sitting =
                people.person(people.login(people.registered().name(), PASSWORD, with(machine, "takeOver", true)));
        var coming = people.registered();
        assertThat(coming.api().post("api/v2/logout", null).status()).isEqualTo(204);

        var refused = people.login(coming.name(), PASSWORD, machine);
        var taken = people.login(coming.name(), PASSWORD, with(machine, "takeOver", true));

        assertThat(refused.at("/code")).isEqualTo("MACHINE_IN_USE");
        assertThat(refused.at("/username")).isEqualTo(sitting.name());
        assertThat(taken.status()).isEqualTo(200);
        assertUnauthenticated(sitting.me());
    }

    @Test
    void whoRegistersWhereSomebodySitsIsAskedFirst() {
        var machine = Map.of("machineId", "machine-" + UUID.randomUUID());
        var sitting =
                people.person(people.login(people.registered().name(), PASSWORD, with(machine, "takeOver", true)));
        var wanted = with(with(machine, "username", newName()), "password", PASSWORD);

        var refused = api.post("api/v2/register", wanted);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("MACHINE_IN_USE");
        assertThat(refused.at("/username")).isEqualTo(sitting.name());
        assertThat(sitting.me().status()).isEqualTo(200);
        assertThat(api.post("api/v2/register", with(wanted, "takeOver", true)).status())
                .as("the refused request left no account")
                .isEqualTo(201);
        assertUnauthenticated(sitting.me());
    }

    @Test
    void whoIsInTheWayTwiceIsToldOfBothBeforeEitherEnds() {
        var machine = Map.of("machineId", "machine-" + UUID.randomUUID(), "machineName", "Atelier 3");
        var sitting =
                people.person(people.login(people.registered().name(), PASSWORD, with(machine, "takeOver", true)));
        var coming = people.registered();
        people.login(coming.name(), PASSWORD, Map.of("machineId", "m", "machineName", "Bureau", "takeOver", true));

        var refused = people.login(coming.name(), PASSWORD, machine);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("ALREADY_LOGGED_IN");
        assertThat(refused.at("/machineName")).isEqualTo("Bureau");
        assertThat(refused.json().at("/conflicts").findValuesAsText("code"))
                .containsExactlyInAnyOrder("ALREADY_LOGGED_IN", "MACHINE_IN_USE");
        assertThat(refused.json().at("/conflicts").findValuesAsText("username")).containsExactly(sitting.name());
        assertThat(refused.json().at("/conflicts").findValuesAsText("machineName"))
                .containsExactly("Bureau");
        assertThat(sitting.me().status()).isEqualTo(200);
        assertThat(people.login(coming.name(), PASSWORD, with(machine, "takeOver", true))
                        .status())
                .isEqualTo(200);
        assertUnauthenticated(sitting.me());
    }

    @Test
    void signingOutFreesAtOnceWhateverOneHolds() {
        var byAccess = people.registered();
        assertThat(byAccess.api().post("api/v2/logout", null).status()).isEqualTo(204);
        assertUnauthenticated(byAccess.me());
        assertThat(people.login(byAccess.name(), PASSWORD, Map.of()).status()).isEqualTo(200);

        var byRefresh = people.registered();
        var body = Map.of("refreshToken", byRefresh.refreshToken());
        assertThat(api.post("api/v2/logout", body).status()).isEqualTo(204);
        assertUnauthenticated(byRefresh.me());
        assertThat(api.post("api/v2/logout", body).status()).isEqualTo(204);
        assertThat(people.login(byRefresh.name(), PASSWORD, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void peopleSeeTheirSessionsAndEndThem() {
        var person = people.registered();
        var other = people.registered();
        var session = person.api().get("api/v2/me/sessions").at("/items/0/id");
        assertThat(person.api().get("api/v2/me/sessions").at("/items/0/current"))
                .isEqualTo("true");

        assertThat(other.api().delete("api/v2/me/sessions/" + session).at("/code"))
                .isEqualTo("session-not-found");
        assertThat(person.api().delete("api/v2/me/sessions?others=true").status())
                .isEqualTo(204);
        assertThat(person.me().status()).isEqualTo(200);
        assertThat(person.api().delete("api/v2/me/sessions/" + session).status())
                .isEqualTo(204);
        assertUnauthenticated(person.me());
    }

    @Test
    void fiftyParallelRefreshesGetOneChildThatWorks() throws Exception {
        var person = people.registered();

        var answers = Parallel.answers(50, () -> refresh(person.refreshToken()));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(200));
        var children = new HashSet<>(
                answers.stream().map(answer -> answer.at("/refreshToken")).toList());
        assertThat(children).hasSize(1).doesNotContain(person.refreshToken());
        assertThat(answers).allSatisfy(answer -> assertThat(api.withToken(answer.at("/accessToken"))
                        .get("api/v2/me")
                        .status())
                .isEqualTo(200));
        assertThat(refresh(children.iterator().next()).status()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenUsedAgainAfterTheGraceEndsTheSession() throws Exception {
        var person = people.registered();
        var next = refresh(person.refreshToken()).at("/refreshToken");
        TestDatabase.execute(
                "update auth.refresh_token set used_at = used_at - interval '11 seconds' where used_at is not null "
                        + "and session_id in (select id from auth.session where account_id = '" + person.id() + "')");

        var reused = refresh(person.refreshToken());

        assertThat(reused.status()).isEqualTo(401);
        assertThat(reused.at("/code")).isEqualTo("refresh-token-reused");
        assertThat(refresh(next).at("/code")).isEqualTo("session-ended");
        assertUnauthenticated(person.me());
        assertThat(refresh("made-up").at("/code")).isEqualTo("invalid-refresh-token");
    }

    @Test
    void anotherMachineWithARefreshTokenIsFoundOut() {
        var person = people.registered();
        api.post("api/v2/logout", Map.of("refreshToken", person.refreshToken()));
        var machine = Map.of("machineId", "laptop-" + UUID.randomUUID());
        var first = people.login(person.name(), PASSWORD, machine).at("/refreshToken");
        var next = api.post("api/v2/refresh", with(machine, "refreshToken", first));

        var again = api.post("api/v2/refresh", with(machine, "refreshToken", first));
        var stolen = api.post("api/v2/refresh", Map.of("refreshToken", first, "machineId", "another"));

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.at("/refreshToken")).isEqualTo(next.at("/refreshToken"));
        assertThat(stolen.at("/code")).isEqualTo("refresh-token-reused");
        assertUnauthenticated(api.withToken(next.at("/accessToken")).get("api/v2/me"));
    }

    @Test
    void aSessionWhoseLeaseRanOutBlocksNobodyAndUseRenewsTheLease() throws Exception {
        var person = people.registered();
        ageSessions(person, 80);
        assertThat(person.me().status()).isEqualTo(200);
        await(() -> lastSeenAge(person) < 60);
        assertThat(people.login(person.name(), PASSWORD, Map.of()).status()).isEqualTo(409);

        ageSessions(person, 95);

        assertThat(people.login(person.name(), PASSWORD, Map.of()).status()).isEqualTo(200);
        assertUnauthenticated(person.me());
    }

    @Test
    void wrongPasswordsLockThisAccountFromHereAndTellHowLong() {
        var person = people.registered();
        for (int attempt = 0; attempt < 10; attempt++) people.login(person.name(), "wrong", Map.of());

        var locked = people.login(person.name(), PASSWORD, Map.of("takeOver", true));

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.at("/code")).isEqualTo("too-many-attempts");
        assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(1L, 60L);
        assertThat(person.me().status()).isEqualTo(200);
    }

    @Test
    void anAdminFindsAccountsPageByPage() {
        var admin = people.admin();
        var prefix = "page-" + UUID.randomUUID().toString().substring(0, 6);
        for (int n = 0; n < 5; n++) {
            var made = admin.api().post("api/v2/accounts", Map.of("username", prefix + n, "password", PASSWORD));
            assertThat(made.status()).as(made.body()).isEqualTo(201);
        }

        var first = admin.api().get("api/v2/accounts?limit=3&q=" + prefix.toUpperCase());
        var second = admin.api().get("api/v2/accounts?limit=3&q=" + prefix + "&cursor=" + first.at("/next"));

        assertThat(names(first)).containsExactly(prefix + 0, prefix + 1, prefix + 2);
        assertThat(names(second)).containsExactly(prefix + 3, prefix + 4);
        assertThat(second.json().at("/next").isNull()).isTrue();
        assertThat(names(admin.api().get("api/v2/accounts?q=%25"))).isEmpty();
    }

    @Test
    void anAdminDisablesAnAccountAtOnce() {
        var admin = people.admin();
        var person = people.registered();
        var path = "api/v2/accounts/" + person.id();
        var shown = admin.api().get(path);

        var disabled = admin.api().with("If-Match", shown.header("ETag")).patch(path, Map.of("enabled", false));

        assertThat(disabled.status()).as(disabled.body()).isEqualTo(200);
        assertUnauthenticated(person.me());
        assertThat(refresh(person.refreshToken()).status()).isEqualTo(401);
        assertThat(people.login(person.name(), PASSWORD, Map.of()).at("/code")).isEqualTo("account-disabled");
        assertThat(people.login(person.name(), "wrong horse battery", Map.of()).at("/code"))
                .isEqualTo("invalid-credentials");
        var outdated = admin.api().with("If-Match", shown.header("ETag")).patch(path, Map.of("enabled", true));
        assertThat(outdated.status()).isEqualTo(412);
        assertThat(outdated.at("/current/enabled")).isEqualTo("false");
        assertThat(outdated.header("ETag"))
                .isEqualTo(outdated.at("/etag"))
                .isEqualTo(admin.api().get(path).header("ETag"));
        assertThat(admin.api().patch(path, Map.of("enabled", true)).at("/enabled"))
                .isEqualTo("true");
        assertThat(people.login(person.name(), PASSWORD, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void rolesChangeAtOnceAndTheLastAdminStays() {
        var admin = people.admin();
        var person = people.registered();
        var path = "api/v2/accounts/" + person.id();
        assertThat(person.api().get("api/v2/accounts").status()).isEqualTo(403);

        assertThat(admin.api().patch(path, Map.of("role", "admin")).at("/role")).isEqualTo("admin");
        var promoted = people.person(refresh(person.refreshToken()));
        assertThat(promoted.api().get("api/v2/accounts").status()).isEqualTo(200);
        assertThat(admin.api().patch(path, Map.of("role", "user")).status()).isEqualTo(200);
        assertUnauthenticated(promoted.me());

        var own = "api/v2/accounts/" + admin.id();
        assertThat(admin.api().patch(own, Map.of("role", "user")).at("/code")).isEqualTo("last-admin");
        assertThat(admin.api().patch(own, Map.of("enabled", false)).at("/code")).isEqualTo("last-admin");
        assertThat(admin.api()
                        .post("api/v2/me/deletion", Map.of("password", PASSWORD))
                        .at("/code"))
                .isEqualTo("last-admin");
    }

    @Test
    void aForgottenPasswordIsSetAnewWithAOneTimeCode() {
        var person = people.registered();
        var code = people.admin()
                .api()
                .post("api/v2/accounts/" + person.id() + "/password-reset", null)
                .at("/code");
        var reset = new HashMap<String, Object>(
                Map.of("username", person.name(), "code", "AAAA-AAAA-AAAA", "newPassword", "another horse battery"));
        assertThat(api.post("api/v2/password-reset", reset).at("/code")).isEqualTo("invalid-reset-code");
        reset.put("code", code);

        var done = api.post("api/v2/password-reset", reset);

        assertThat(done.status()).as(done.body()).isEqualTo(204);
        assertUnauthenticated(person.me());
        assertThat(people.login(person.name(), "another horse battery", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(api.post("api/v2/password-reset", reset).status()).isEqualTo(403);
    }

    @Test
    void wrongCodesMakeTheGuesserWaitAndLeaveTheCodeGood() {
        var person = people.registered();
        var path = "api/v2/accounts/" + person.id() + "/password-reset";
        var code = people.admin().api().post(path, null).at("/code");
        for (int attempt = 0; attempt < 10; attempt++) people.login(person.name(), "wrong", Map.of());
        var reset = new HashMap<String, Object>(
                Map.of("username", person.name(), "code", "AAAA-AAAA-AAAA", "newPassword", "another horse battery"));
        for (int attempt = 0; attempt < 6; attempt++)
            assertThat(api.post("api/v2/password-reset", reset).status()).isEqualTo(403);

        assertThat(api.post("api/v2/password-reset", with(reset, "code", code)).status())
                .isEqualTo(204);
        assertThat(people.login(person.name(), "another horse battery", Map.of())
                        .status())
                .as("who has a new password does not wait for the old one's failures")
                .isEqualTo(200);

        for (int attempt = 0; attempt < 10; attempt++) api.post("api/v2/password-reset", reset);
        var locked = api.post("api/v2/password-reset", reset);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(1L, 60L);
    }

    @Test
    void anAdminSeesAndEndsTheSessionsOfOthers() {
        var person = people.registered();
        var path = "api/v2/accounts/" + person.id() + "/sessions";

        assertThat(people.admin().api().get(path).json().at("/items")).hasSize(1);
        assertThat(people.admin().api().delete(path).status()).isEqualTo(204);

        assertUnauthenticated(person.me());
        assertThat(people.admin()
                        .api()
                        .get("api/v2/accounts/" + UUID.randomUUID() + "/sessions")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void clientsOfVersionOneSignInAsTheyAlwaysDid() {
        var name = newName();
        var registered =
                api.post("api/v1/register", Map.of("username", name, "password", PASSWORD, "confirm", PASSWORD));
        assertThat(registered.at("/success")).isEqualTo("true");
        assertThat(registered.json().at("/user/id").isIntegralNumber()).isTrue();
        assertThat(registered.at("/user/role")).isEqualTo("user");

        var token = api.withToken(registered.at("/token"));
        assertThat(token.get("api/v1/verify").at("/userId")).isEqualTo(registered.at("/user/id"));
        assertThat(token.post("api/v1/verify", Map.of()).at("/valid")).isEqualTo("true");
        assertThat(Instant.parse(token.get("api/v1/verify").at("/expiresAt")))
                .isAfter(Instant.now().plus(Duration.ofHours(11)));
        var again = api.post("api/v1/login", Map.of("username", name, "password", PASSWORD));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/success")).isEqualTo("false");
        assertThat(again.at("/code")).isEqualTo("ALREADY_LOGGED_IN");
        assertThat(token.post("api/v1/logout", null).at("/success")).isEqualTo("true");
        assertThat(token.get("api/v1/verify").status()).isEqualTo(401);
        assertThat(api.post("api/v1/login", Map.of("username", name, "password", PASSWORD))
                        .at("/user/username"))
                .isEqualTo(name);
        var wrong = api.post("api/v1/login", Map.of("username", name, "password", "wrong"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.at("/error")).isNotEmpty();
    }

    @Test
    void onlyTokensThatWeSignedForUsOpenTheApi() throws Exception {
        var person = people.registered();
        var good = SignedJWT.parse(person.accessToken());
        var claims = good.getJWTClaimsSet();
        var publicKey = api.get("api/v2/jwks").at("/keys/0/n").getBytes(StandardCharsets.US_ASCII);
        var confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(good.getHeader().getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        confused.sign(new MACSigner(publicKey));
        var key = serversKey();
        var longAgo = Instant.now().minusSeconds(60);
        var expired = new JWTClaimsSet.Builder(claims)
                .issueTime(Date.from(longAgo.minusSeconds(900)))
                .expirationTime(Date.from(longAgo))
                .build();
        var ofAnotherIssuer =
                new JWTClaimsSet.Builder(claims).issuer("elsewhere").build();
        var forAnotherAudience =
                new JWTClaimsSet.Builder(claims).audience("elsewhere").build();
        assertThat(api.withToken(signed(key, claims)).get("api/v2/me").status())
                .as("what follows is not refused for its signature")
                .isEqualTo(200);
        var parts = person.accessToken().split("\\.");

        Stream.of(
                        new PlainJWT(claims).serialize(),
                        confused.serialize(),
                        TestTokens.signedByStranger(claims),
                        signed(key, expired),
                        signed(key, ofAnotherIssuer),
                        signed(key, forAnotherAudience),
                        parts[0] + "." + parts[1] + "." + parts[2].substring(2),
                        parts[0] + "." + parts[1] + ".",
                        "nonsense")
                .forEach(token -> assertUnauthenticated(api.withToken(token).get("api/v2/me")));
        var without = api.get("api/v2/me");
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.header("WWW-Authenticate"))
                .as("RFC 6750 §3.1: no error code for who sent no token")
                .isEqualTo("Bearer realm=\"workspace\"");
        assertThat(refresh("made-up").header("WWW-Authenticate")).isEqualTo("Bearer realm=\"workspace\"");
        assertThat(person.me().status()).isEqualTo(200);
    }

    @Test
    void theKeysMayBeCachedButTokensMayNot() {
        assertThat(api.get("api/v2/jwks").header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(api.get("api/v2/jwks").body()).doesNotContain("\"d\"");
    }

    @Test
    void otherRequestsAreAnsweredDuringAStormOfSignIns() throws Exception {
        var names =
                IntStream.range(0, 8).mapToObj(n -> people.registered().name()).toList();
        var reader = people.registered();
        var signIns = Executors.newFixedThreadPool(40);
        try {
            var storm = IntStream.range(0, 80)
                    .mapToObj(
                            n -> signIns.submit(() -> people.login(names.get(n % 8), PASSWORD, Map.of("takeOver", true))
                                    .status()))
                    .toList();
            var slowest = Duration.ZERO;
            while (storm.stream().anyMatch(signIn -> !signIn.isDone())) {
                var started = Instant.now();
                assertThat(reader.me().status()).isEqualTo(200);
                var took = Duration.between(started, Instant.now());
                if (took.compareTo(slowest) > 0) slowest = took;
            }
            for (var signIn : storm) assertThat(signIn.get()).isEqualTo(200);
            assertThat(slowest).isLessThan(Duration.ofSeconds(2));
        } finally {
            signIns.shutdownNow();
        }
    }

    private static RSAKey serversKey() throws Exception {
        try (var files = Files.newDirectoryStream(TestEnvironment.dataFolder().resolve("keys"), "*.jwk")) {
            return RSAKey.parse(Files.readString(files.iterator().next()));
        }
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private Answer refresh(String token) {
        return api.post("api/v2/refresh", Map.of("refreshToken", token));
    }

    /** Refused with a token that counts no more, or never did. */
    private static void assertUnauthenticated(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=\"workspace\", error=\"invalid_token\"");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private static Map<String, Object> with(Map<String, ?> map, String key, Object value) {
        var more = new HashMap<String, Object>(map);
        more.put(key, value);
        return more;
    }

    private static List<String> names(Answer page) {
        return page.json().at("/items").findValuesAsText("username");
    }

    private static void ageSessions(Person person, int seconds) throws Exception {
        TestDatabase.execute("update auth.session set last_seen_at = now() - interval '" + seconds
                + " seconds' where account_id = '" + person.id() + "' and ended_at is null");
    }

    private static long lastSeenAge(Person person) {
        return Long.parseLong(
                TestDatabase.column("select extract(epoch from now() - max(last_seen_at))::bigint from auth.session "
                                + "where account_id = '" + person.id() + "'")
                        .get(0));
    }

    private static List<String> activities(String accountId) {
        return TestDatabase.column("select action from platform.activity where subject_id = '" + accountId + "'");
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(condition);
    }
}
