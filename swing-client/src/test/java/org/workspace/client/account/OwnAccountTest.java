package org.workspace.client.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.client.account.AccountState.Progress;
import org.workspace.client.account.AccountState.Progress.Done;
import org.workspace.client.account.AccountState.Progress.Failed;
import org.workspace.client.account.FakeAuth.Answer;
import org.workspace.client.account.SessionState.Ending;
import org.workspace.client.account.SessionState.SignedIn;
import org.workspace.client.account.SessionState.SignedOut;
import org.workspace.client.app.ManualTime;
import org.workspace.client.app.Settings;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.connection.ProblemKey;
import org.workspace.client.connection.ServerApi;

/** What somebody who is signed in does with the account, against a real HTTP server. All on the test's thread. */
class OwnAccountTest {
    private static final String ME = "/auth/api/v2/me";
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);
    private static final String LONG_NAME = "a-name-of-21-letters-";

    private final ManualTime time = new ManualTime();
    private FakeAuth server;
    private AccountModels models;
    private AccountModel account;

    @TempDir
    private Path folder;

    @BeforeEach
    void signIn() throws Exception {
        server = new FakeAuth();
        server.answers.put("GET " + ME + "/sessions", () -> sessions(HERE, THERE));
        var settings = Settings.in(folder, Runnable::run);
        var parts = new AccountModels.Parts(
                time.tasks(), Runnable::run, new ServerApi(ServerApi.newHttpClient()), settings);
        models = AccountModels.of(parts, new FileTokenStore(folder), server.url());
        account = models.account();
        models.login().signIn("Alex", secret("correct horse"), true);
        assertThat(models.session().state()).isInstanceOf(SignedIn.class);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aNewNameIsKnownEverywhereAtOnce() throws Exception {
        server.letRename();
        var states = new ArrayList<SessionState>();
        models.session().onChange(states::add);
        account.rename(" Robin ");
        assertThat(account.state().name()).isEqualTo(new Done());
        assertThat(server.bodies.get(ME).path("username").asText()).isEqualTo("Robin");
        assertThat(states)
                .last()
                .extracting(state -> ((SignedIn) state).account().username())
                .isEqualTo("Robin");
        assertThat(folder.resolve("session")).content().contains("Robin");
        assertThat(models.login().state().username()).isEqualTo("Robin");
        assertThat(session().accessToken()).isEqualTo("access-2");
    }

    @Test
    void aNameChangedElsewhereComesWithTheNextToken() throws Exception {
        server.username = "Robin";
        session().reject(session().accessToken());
        session().accessToken();
        assertThat(models.session().state()).isInstanceOfSatisfying(SignedIn.class, in -> assertThat(
                        in.account().username())
                .isEqualTo("Robin"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', USERNAME_LENGTH",
        "'  ', USERNAME_LENGTH",
        "ab, USERNAME_LENGTH",
        LONG_NAME + ", USERNAME_LENGTH",
        "Al ex, USERNAME_CHARACTERS",
        "Aléx, USERNAME_CHARACTERS",
        "<b>x</b>, USERNAME_CHARACTERS",
        "Alex, USERNAME_SAME"
    })
    void aNameThatCannotBeIsRefusedWithoutAskingTheServer(String name, ProblemKey why) {
        var before = server.calls.size();
        account.rename(name);
        refused(account.state().name(), why, Field.USERNAME);
        assertThat(server.calls).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "409 | username-taken | ,\"errors\":[{\"field\":\"username\",\"message\":\"is taken\"}]"
                        + " | USERNAME_TAKEN | USERNAME",
                "400 | invalid-request | ,\"errors\":[{\"field\":\"username\",\"message\":\"is odd\"}]"
                        + " | INVALID_INPUT | USERNAME",
                "429 | too-many-requests | '' | TOO_MANY_ATTEMPTS | ",
                "503 | unavailable | '' | SERVER_FAILED | "
            })
    void whatTheServerHasAgainstANameIsTold(int status, String code, String members, ProblemKey why, Field field) {
        server.answers.put("PATCH " + ME, () -> Answer.refusal(status, code, members));
        account.rename("Robin");
        refused(account.state().name(), why, field);
        assertThat(session().account().username()).isEqualTo("Alex");
    }

    @Test
    void aNewPasswordCountsAndTheSessionStays() throws Exception {
        server.answers.put("PUT " + ME + "/password", () -> new Answer(204, ""));
        var current = secret("correct horse");
        var next = secret("battery staple");
        var repeated = secret("battery staple");
        account.changePassword(current, next, repeated, false);
        assertThat(account.state().password()).isEqualTo(new Done());
        var sent = server.bodies.get(ME + "/password");
        assertThat(sent.path("currentPassword").asText()).isEqualTo("correct horse");
        assertThat(sent.path("newPassword").asText()).isEqualTo("battery staple");
        assertThat(sent.path("endOtherSessions").asBoolean(true)).isFalse();
        assertThat(current).containsOnly(' ');
        assertThat(next).containsOnly(' ');
        assertThat(repeated).containsOnly(' ');
        assertThat(models.session().state()).isInstanceOf(SignedIn.class);
        assertThat(account.state().sessions().items()).hasSize(2);
        account.opened();
        assertThat(account.state().password()).isEqualTo(new Progress.Resting());
    }

    @ParameterizedTest
    @CsvSource({
        "'', battery staple, battery staple, MISSING, CURRENT",
        "1001, battery staple, battery staple, WRONG_PASSWORD, CURRENT",
        "correct horse, '', '', PASSWORD_LENGTH, PASSWORD",
        "correct horse, short, short, PASSWORD_LENGTH, PASSWORD",
        "correct horse, 129, 129, PASSWORD_LENGTH, PASSWORD",
        "correct horse, battery staple, batery staple, PASSWORDS_DIFFER, REPEATED",
        "correct horse, correct horse, correct horse, PASSWORD_SAME, PASSWORD"
    })
    void aPasswordThatCannotBeIsRefusedWithoutAskingTheServer(
            String current, String next, String repeated, ProblemKey why, Field field) {
        var before = server.calls.size();
        account.changePassword(secret(current), secret(next), secret(repeated), true);
        refused(account.state().password(), why, field);
        assertThat(server.calls).hasSize(before);
    }

    @Test
    void charactersAreCountedAsPeopleDo() {
        server.answers.put("PUT " + ME + "/password", () -> new Answer(204, ""));
        var fourSmiles = "😀😀😀😀";
        account.changePassword(secret("correct horse"), secret(fourSmiles), secret(fourSmiles), true);
        refused(account.state().password(), ProblemKey.PASSWORD_LENGTH, Field.PASSWORD);
        var eight = fourSmiles + fourSmiles;
        account.changePassword(secret("correct horse"), secret(eight), secret(eight), true);
        assertThat(account.state().password()).isEqualTo(new Done());
    }

    @Test
    void theServersOwnRulesCountOnceItHasToldThem() {
        server.passwordMinLength = 12;
        account.opened();
        account.changePassword(secret("correct horse"), secret("ten-letter"), secret("ten-letter"), true);
        refused(account.state().password(), ProblemKey.PASSWORD_LENGTH, Field.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | wrong-password | currentPassword | WRONG_PASSWORD | CURRENT",
                "400 | weak-password | newPassword | PASSWORD_COMMON | PASSWORD",
                "400 | invalid-request | currentPassword | INVALID_INPUT | CURRENT",
                "400 | invalid-request | newPassword | INVALID_INPUT | PASSWORD",
                "429 | too-many-attempts | none | TOO_MANY_ATTEMPTS | ",
                "503 | too-many-sign-ins | none | TOO_MANY_ATTEMPTS | "
            })
    void whatTheServerHasAgainstAPasswordIsToldAtItsField(
            int status, String code, String name, ProblemKey why, Field field) {
        server.answers.put(
                "PUT " + ME + "/password",
                () -> Answer.refusal(
                        status, code, ",\"errors\":[{\"field\":\"" + name + "\",\"message\":\"is not right\"}]"));
        account.changePassword(secret("correct horse"), secret("battery staple"), secret("battery staple"), true);
        refused(account.state().password(), why, field);
        assertThat(models.session().state()).isInstanceOf(SignedIn.class);
    }

    @Test
    void sessionsAreListedAndEnded() {
        account.opened();
        var sessions = account.state().sessions();
        assertThat(sessions.known()).isTrue();
        assertThat(sessions.others()).isTrue();
        assertThat(sessions.items()).extracting(OpenSession::current).containsExactly(true, false);
        server.answers.put("DELETE " + ME + "/sessions/" + THERE, () -> {
            server.answers.put("GET " + ME + "/sessions", () -> sessions(HERE));
            return new Answer(204, "");
        });
        account.endSession(THERE);
        assertThat(account.state().sessions().others()).isFalse();
        assertThat(account.state().sessions().problem()).isNull();
    }

    @Test
    void aSessionThatHasEndedByItselfIsAsGoodAsEnded() {
        account.opened();
        server.answers.put("DELETE " + ME + "/sessions/" + THERE, () -> Answer.refusal(404, "session-not-found", ""));
        server.answers.put("GET " + ME + "/sessions", () -> sessions(HERE));
        account.endSession(THERE);
        assertThat(account.state().sessions().problem()).isNull();
        assertThat(account.state().sessions().items()).hasSize(1);
    }

    @Test
    void allOtherSessionsAreEndedAtOnce() {
        account.opened();
        server.answers.put("DELETE " + ME + "/sessions?others=true", () -> new Answer(204, ""));
        server.answers.put("GET " + ME + "/sessions", () -> sessions(HERE));
        account.endOtherSessions();
        assertThat(server.calls).contains("DELETE " + ME + "/sessions?others=true");
        assertThat(account.state().sessions().others()).isFalse();
    }

    @Test
    void withoutAServerTheListStaysAsItWasAndIsAskedForAgainWhenItIsBack() {
        account.opened();
        var list = server.answers.remove("GET " + ME + "/sessions");
        server.answers.put("GET " + ME + "/sessions", () -> Answer.refusal(503, "unavailable", ""));
        account.reload();
        assertThat(account.state().sessions().problem().key()).isEqualTo(ProblemKey.SERVER_FAILED);
        assertThat(account.state().sessions().items()).hasSize(2);
        server.answers.put("GET " + ME + "/sessions", list);
        account.retry();
        assertThat(account.state().sessions().problem()).isNull();
    }

    @Test
    void aListThatIsNoneIsNotBelieved() {
        server.answers.put("GET " + ME + "/sessions", () -> new Answer(200, "{\"items\":[{\"current\":true}]}"));
        account.opened();
        assertThat(account.state().sessions().problem().key()).isEqualTo(ProblemKey.NOT_WORKSPACE);
        server.answers.put("GET " + ME + "/sessions", () -> new Answer(200, "{}"));
        account.reload();
        assertThat(account.state().sessions().problem().key()).isEqualTo(ProblemKey.NOT_WORKSPACE);
    }

    @Test
    void offLineEveryFormSaysSo() {
        server.close();
        account.opened();
        account.rename("Robin");
        account.changePassword(secret("correct horse"), secret("battery staple"), secret("battery staple"), true);
        account.delete(secret("correct horse"));
        assertThat(account.state().sessions().problem().key()).isEqualTo(ProblemKey.UNREACHABLE);
        assertThat(account.state().sessions().known()).isFalse();
        refused(account.state().name(), ProblemKey.UNREACHABLE, null);
        refused(account.state().password(), ProblemKey.UNREACHABLE, null);
        refused(account.state().deletion(), ProblemKey.UNREACHABLE, null);
        assertThat(models.session().state()).isInstanceOf(SignedIn.class);
    }

    @Test
    void aDeletedAccountLeadsBackToTheSignInAndLeavesNoName() {
        server.answers.put("POST " + ME + "/deletion", () -> new Answer(204, ""));
        var password = secret("correct horse");
        account.delete(password);
        assertThat(models.session().state()).isEqualTo(new SignedOut(Ending.ACCOUNT_DELETED));
        assertThat(server.bodies.get(ME + "/deletion").path("password").asText())
                .isEqualTo("correct horse");
        assertThat(password).containsOnly(' ');
        assertThat(folder.resolve("session")).doesNotExist();
        assertThat(models.login().state().username()).isEmpty();
        assertThat(account.state()).isEqualTo(AccountState.start());
    }

    @Test
    void theReasonIsTheDeletionAlsoWhenTheSocketHeardOfTheEndFirst() {
        var session = session();
        server.answers.put("POST " + ME + "/deletion", () -> {
            server.expire();
            server.refreshAnswer = "session-ended";
            session.reject("access-1");
            try {
                session.accessToken();
            } catch (org.workspace.client.connection.CallFailed expected) {
                assertThat(models.session().state()).isEqualTo(new SignedOut(Ending.ENDED_ELSEWHERE));
            }
            return new Answer(204, "");
        });
        account.delete(secret("correct horse"));
        assertThat(models.session().state()).isEqualTo(new SignedOut(Ending.ACCOUNT_DELETED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | wrong-password | ,\"errors\":[{\"field\":\"password\",\"message\":\"is not right\"}]"
                        + " | WRONG_PASSWORD | PASSWORD",
                "409 | last-admin | '' | LAST_ADMIN | ",
                "429 | too-many-attempts | '' | TOO_MANY_ATTEMPTS | "
            })
    void anAccountThatIsNotDeletedStaysSignedIn(int status, String code, String members, ProblemKey why, Field field) {
        server.answers.put("POST " + ME + "/deletion", () -> Answer.refusal(status, code, members));
        account.delete(secret("wrong horse"));
        refused(account.state().deletion(), why, field);
        assertThat(models.session().state()).isInstanceOf(SignedIn.class);
    }

    @Test
    void aDeletionWantsAPassword() {
        account.delete(secret(""));
        refused(account.state().deletion(), ProblemKey.MISSING, Field.PASSWORD);
    }

    @Test
    void theNextToSignInStartsAnew() {
        account.opened();
        account.rename("ab");
        models.session().signOut();
        assertThat(account.state()).isEqualTo(AccountState.start());
        account.opened();
        account.rename("Robin");
        account.reload();
        assertThat(account.state()).isEqualTo(AccountState.start());
    }

    private Session session() {
        return models.session().session().orElseThrow();
    }

    private static void refused(Progress progress, ProblemKey why, Field field) {
        assertThat(progress).isInstanceOf(Failed.class);
        assertThat(progress.problem().key()).isEqualTo(why);
        assertThat(progress.problem().field()).isEqualTo(field);
    }

    /** A number stands for that many letters. */
    private static char[] secret(String text) {
        return (text.matches("\\d+") ? "x".repeat(Integer.parseInt(text)) : text).toCharArray();
    }

    private static Answer sessions(UUID... ids) {
        var items = new ArrayList<String>();
        for (var id : ids) {
            items.add("""
                    {"id":"%s","machineName":"bench-%s","address":"192.168.1.2","client":"Workspace/4.0.0 (Linux)",
                     "startedAt":"2026-11-23T07:00:00Z","lastSeenAt":"2026-11-23T08:00:00Z","current":%b}""".formatted(id, id.getLeastSignificantBits(), id.equals(HERE)));
        }
        return new Answer(200, "{\"items\":[" + String.join(",", items) + "],\"next\":null}");
    }
}
