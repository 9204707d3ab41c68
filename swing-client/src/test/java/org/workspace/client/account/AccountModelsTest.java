package org.workspace.client.account;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.client.account.LoginState.Conflict;
import org.workspace.client.account.LoginState.Mode;
import org.workspace.client.account.LoginState.ServerCheck;
import org.workspace.client.account.SessionState.Ending;
import org.workspace.client.account.SessionState.SignedIn;
import org.workspace.client.account.SessionState.SignedOut;
import org.workspace.client.app.ManualTime;
import org.workspace.client.app.Settings;
import org.workspace.client.connection.Call;
import org.workspace.client.connection.CallFailed;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.connection.ProblemKey;
import org.workspace.client.connection.ServerApi;

/** Signing in against a real HTTP server. Everything runs on the test's thread. */
class AccountModelsTest {
    private final ManualTime time = new ManualTime();
    private FakeAuth server;
    private LoginModel login;
    private SessionModel session;

    @TempDir
    private Path folder;

    private record Value(String value) {}

    @BeforeEach
    void open() throws Exception {
        server = new FakeAuth();
        start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theRightPasswordSignsIn() {
        login.signIn(" Alex ", password(), false);
        assertThat(session.state()).isInstanceOf(SignedIn.class);
        assertThat(session.session().orElseThrow().account().number()).isEqualTo(7);
        var sent = server.bodies.get("/auth/api/v2/login");
        assertThat(sent.path("username").asText()).isEqualTo("Alex");
        assertThat(sent.path("machineId").asText()).hasSize(36);
        assertThat(sent.has("takeOver")).isFalse();
        assertThat(sent.has("code")).isFalse();
    }

    @Test
    void thePasswordIsOverwrittenOnceItWasTaken() {
        var password = password();
        login.signIn("Alex", password, false);
        assertThat(password).containsOnly(' ');
    }

    @Test
    void aWrongPasswordIsToldAndForgotten() {
        var wrong = "wrong".toCharArray();
        login.signIn("Alex", wrong, false);
        assertThat(login.state().problem().key()).isEqualTo(ProblemKey.INVALID_CREDENTIALS);
        assertThat(login.state().busy()).isFalse();
        assertThat(wrong).containsOnly(' ');
    }

    @Test
    void aSessionOnAnotherMachineIsTakenOverAfterAsking() {
        server.conflict =
                ",\"code\":\"ALREADY_LOGGED_IN\",\"machineName\":\"bench-2\",\"since\":\"2026-11-23T07:00:00Z\"";
        login.signIn("Alex", password(), false);
        assertThat(login.state().conflict())
                .isEqualTo(new Conflict(
                        Conflict.Kind.ALREADY_LOGGED_IN, "bench-2", Instant.parse("2026-11-23T07:00:00Z")));
        assertThat(session.session()).isEmpty();
        login.takeOver();
        assertThat(session.state()).isInstanceOf(SignedIn.class);
    }

    @Test
    void anotherAccountOnThisMachineIsNamed() {
        server.conflict = ",\"code\":\"MACHINE_IN_USE\",\"username\":\"Robin\"";
        var password = password();
        login.signIn("Alex", password, false);
        assertThat(login.state().conflict()).isEqualTo(new Conflict(Conflict.Kind.MACHINE_IN_USE, "Robin", null));
        login.dismissConflict();
        assertThat(login.state().conflict()).isNull();
        assertThat(password).containsOnly(' ');
    }

    @Test
    void bothSessionsThatATakeOverWouldEndAreTold() {
        server.conflict = """
                ,"code":"ALREADY_LOGGED_IN","machineName":"bench-2","conflicts":[
                {"code":"MACHINE_IN_USE","username":"Robin"},{"code":"ALREADY_LOGGED_IN","machineName":"bench-2"}]""";
        login.signIn("Alex", password(), false);
        assertThat(login.state().conflict())
                .isEqualTo(new Conflict(Conflict.Kind.ALREADY_LOGGED_IN, "bench-2", null, "Robin"));
    }

    @Test
    void aNewAccountIsCheckedBeforeItIsSent() {
        login.register("ab", password(), password(), false);
        assertThat(login.state().problem().key()).isEqualTo(ProblemKey.USERNAME_LENGTH);
        assertThat(login.state().problem().arguments()).containsExactly(3, 20);
        login.register("Al ex", password(), password(), false);
        assertThat(login.state().problem().key()).isEqualTo(ProblemKey.USERNAME_CHARACTERS);
        login.register("Aléx", password(), password(), false);
        assertThat(login.state().problem().key()).isEqualTo(ProblemKey.USERNAME_CHARACTERS);
        login.register("Alex", "short".toCharArray(), "short".toCharArray(), false);
        assertThat(login.state().problem().field()).isEqualTo(Field.PASSWORD);
        login.register("Alex", password(), "other horse".toCharArray(), false);
        assertThat(login.state().problem().key()).isEqualTo(ProblemKey.PASSWORDS_DIFFER);
        assertThat(server.requests).isEmpty();
        login.register("Alex", password(), password(), false);
        assertThat(session.state()).isInstanceOf(SignedIn.class);
    }

    @ParameterizedTest
    @CsvSource({"ALREADY_LOGGED_IN,SIGNED_IN_ELSEWHERE", "MACHINE_IN_USE,MACHINE_IN_USE"})
    void whoSetsUpWhereSomebodySitsIsToldHowToTakeOver(String code, ProblemKey told) {
        server.conflict = ",\"code\":\"" + code + "\"";
        login.setUp("ABC-123", "Alex", password(), password(), false);
        assertThat(login.state().problem()).isEqualTo(Problem.of(told));
    }

    @Test
    void whoRegistersWhereSomebodySitsIsAskedAsWhenSigningIn() {
        server.conflict = ",\"code\":\"MACHINE_IN_USE\",\"username\":\"Robin\"";
        login.register("Alex", password(), password(), false);
        assertThat(login.state().conflict()).isEqualTo(new Conflict(Conflict.Kind.MACHINE_IN_USE, "Robin", null));
        assertThat(session.session()).isEmpty();
        login.takeOver();
        assertThat(session.state()).isInstanceOf(SignedIn.class);
        assertThat(server.requests).containsExactly("/auth/api/v2/register", "/auth/api/v2/register");
        assertThat(server.bodies.get("/auth/api/v2/register").path("takeOver").asBoolean())
                .isTrue();
    }

    @Test
    void whoRegistersOrSetsUpNamesTheMachine() {
        login.register("Alex", password(), password(), false);
        login.setUp("ABC-123", "Alex", password(), password(), false);
        assertThat(List.of("register", "setup")).allSatisfy(route -> {
            var sent = server.bodies.get("/auth/api/v2/" + route);
            assertThat(sent.path("machineId").asText()).hasSize(36);
            assertThat(sent.path("machineName").asText()).isNotBlank();
            assertThat(sent.has("takeOver")).isFalse();
        });
        assertThat(server.agent).startsWith("Workspace/");
    }

    @Test
    void aServerWithoutAccountsAsksForItsCode() {
        server.setupNeeded = true;
        login.testServer();
        assertThat(login.state().mode()).isEqualTo(Mode.SET_UP);
        assertThat(login.state().server()).isEqualTo(new ServerCheck.Ok("4.0.0"));
        assertThat(login.state().registrationOpen()).isFalse();
        login.setUp(" ", "Alex", password(), password(), true);
        assertThat(login.state().problem().field()).isEqualTo(Field.CODE);
        login.setUp("ABC-123 ", "Alex", password(), password(), true);
        assertThat(server.bodies.get("/auth/api/v2/setup").path("code").asText())
                .isEqualTo("ABC-123");
        assertThat(session.state()).isInstanceOf(SignedIn.class);
    }

    @Test
    void allThatIsWrongWithAFormIsToldAtOnce() {
        login.signIn(" ", new char[0], true);
        assertThat(wrong()).containsExactly("USERNAME MISSING", "PASSWORD MISSING");
        login.setUp("", "x", "short".toCharArray(), "other".toCharArray(), true);
        assertThat(wrong())
                .containsExactly(
                        "USERNAME USERNAME_LENGTH",
                        "CODE MISSING",
                        "PASSWORD PASSWORD_LENGTH",
                        "REPEATED PASSWORDS_DIFFER");
        login.resetPassword("x y z", " ", password(), password());
        assertThat(wrong()).containsExactly("USERNAME USERNAME_CHARACTERS", "CODE MISSING");
    }

    private List<String> wrong() {
        return login.state().problem().each().stream()
                .map(problem -> problem.field() + " " + problem.key())
                .toList();
    }

    @Test
    void whatIsNoWorkspaceServerIsToldApartFromNoServer() {
        login.serverAddress(server.url() + "/elsewhere");
        login.testServer();
        assertThat(login.state().server()).isEqualTo(new ServerCheck.Failed(ProblemKey.NOT_WORKSPACE));
        login.serverAddress("127.0.0.1:1");
        login.testServer();
        assertThat(login.state().server()).isEqualTo(new ServerCheck.Failed(ProblemKey.UNREACHABLE));
        login.serverAddress("no address");
        login.testServer();
        assertThat(login.state().server()).isEqualTo(new ServerCheck.Failed(ProblemKey.INVALID_ADDRESS));
    }

    @Test
    void whoStaysSignedInIsStillThereAfterARestart() throws Exception {
        login.signIn("Alex", password(), true);
        assertThat(Files.getPosixFilePermissions(folder.resolve("session")))
                .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
        assertThat(folder.resolve("session")).content().doesNotContain("access-");
        start();
        session.restore();
        assertThat(session.state()).isInstanceOf(SignedIn.class);
        assertThat(value(session.session().orElseThrow())).isEqualTo("secret");
    }

    @Test
    void whoDoesNotStayIsAskedAgainAndGivesTheSessionBack() throws Exception {
        login.signIn("Alex", password(), false);
        session.close();
        assertThat(server.requests).contains("/auth/api/v2/logout");
        start();
        session.restore();
        assertThat(session.state()).isEqualTo(new SignedOut(null));
        assertThat(login.state().username()).isEqualTo("Alex");
        assertThat(login.state().address()).isEqualTo(server.url());
    }

    @Test
    void withoutAServerTheKeptSessionIsTakenAtItsWord() throws Exception {
        login.signIn("Alex", password(), true);
        server.close();
        start();
        session.restore();
        assertThat(session.state()).isInstanceOf(SignedIn.class);
    }

    @Test
    void aSessionEndedElsewhereIsGoneAtTheNextStart() throws Exception {
        login.signIn("Alex", password(), true);
        server.refreshAnswer = "session-ended";
        start();
        session.restore();
        assertThat(session.state()).isEqualTo(new SignedOut(Ending.ENDED_ELSEWHERE));
        assertThat(folder.resolve("session")).doesNotExist();
    }

    @Test
    void anExpiredTokenIsRenewedOnceForAllWhoWait() throws Exception {
        login.signIn("Alex", password(), true);
        var signedIn = session.session().orElseThrow();
        server.expire();
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> call = () -> value(signedIn);
            var answers = threads.invokeAll(java.util.Collections.nCopies(8, call));
            for (var answer : answers) assertThat(answer.get()).isEqualTo("secret");
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.refreshes).hasValue(1);
        assertThat(folder.resolve("session")).content().contains("refresh-2");
    }

    @Test
    void aSessionInUseIsRenewedTwiceADayUntilItEnds() {
        login.signIn("Alex", password(), true);
        time.advance(Duration.ofDays(2));
        assertThat(server.refreshes).hasValue(4);
        session.signOut();
        time.advance(Duration.ofDays(2));
        assertThat(server.refreshes).hasValue(4);
    }

    @Test
    void aLostAnswerToARenewalCostsNoSession() throws Exception {
        login.signIn("Alex", password(), true);
        server.expire();
        server.dropNextRefreshAnswer = true;
        assertThat(value(session.session().orElseThrow())).isEqualTo("secret");
        assertThat(server.bodies.get("/auth/api/v2/refresh").path("machineId"))
                .as("the network may have changed meanwhile")
                .isEqualTo(server.bodies.get("/auth/api/v2/login").path("machineId"));
    }

    @Test
    void aSessionEndedElsewhereIsToldWithItsReason() {
        login.signIn("Alex", password(), true);
        var states = new ArrayList<SessionState>();
        session.onChange(states::add);
        var signedIn = session.session().orElseThrow();
        server.expire();
        server.refreshAnswer = "session-ended";
        assertThatThrownBy(() -> value(signedIn)).isInstanceOf(CallFailed.Refused.class);
        assertThat(states).last().isEqualTo(new SignedOut(Ending.ENDED_ELSEWHERE));
        assertThatThrownBy(() -> value(signedIn)).isInstanceOf(CallFailed.Refused.class);
        assertThat(server.refreshes).hasValue(1);
    }

    @Test
    void signingOutIsToldToTheServerAndForgottenHere() {
        login.signIn("Alex", password(), true);
        session.signOut();
        assertThat(session.state()).isEqualTo(new SignedOut(Ending.SIGNED_OUT));
        assertThat(server.bodies.get("/auth/api/v2/logout").path("refreshToken").asText())
                .isEqualTo("refresh-1");
        assertThat(folder.resolve("session")).doesNotExist();
    }

    private void start() throws Exception {
        var settings = Settings.in(folder, Runnable::run);
        var parts = new AccountModels.Parts(
                time.tasks(), Runnable::run, new ServerApi(ServerApi.newHttpClient()), settings);
        var models = AccountModels.of(parts, new FileTokenStore(folder), server.url());
        login = models.login();
        session = models.session();
    }

    private String value(Session signedIn) throws CallFailed {
        return signedIn.call(Call.get(server.address().at("/protected"), Value.class))
                .value();
    }

    private static char[] password() {
        return "correct horse".toCharArray();
    }
}
