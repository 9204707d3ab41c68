package org.workspace.client.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.client.account.FakeAuth.Answer;
import org.workspace.client.account.LoginState.Mode;
import org.workspace.client.account.SessionState.SignedIn;
import org.workspace.client.app.ManualTime;
import org.workspace.client.app.Settings;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.connection.ProblemKey;
import org.workspace.client.connection.ServerApi;

/** A forgotten password, against a real HTTP server. */
class PasswordResetTest {
    private static final String ROUTE = "/auth/api/v2/password-reset";

    private FakeAuth server;
    private AccountModels models;
    private LoginModel login;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        server = new FakeAuth();
        server.answers.put("POST " + ROUTE, () -> new Answer(204, ""));
        var parts = new AccountModels.Parts(
                new ManualTime().tasks(),
                Runnable::run,
                new ServerApi(ServerApi.newHttpClient()),
                Settings.in(folder, Runnable::run));
        models = AccountModels.of(parts, new FileTokenStore(folder), server.url());
        login = models.login();
        login.mode(Mode.RESET);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theRightCodeLeadsBackToTheSignInWithTheName() {
        var password = "battery staple".toCharArray();
        login.resetPassword(" Alex ", " K7QF-2M9T-XB4C ", password, "battery staple".toCharArray());
        assertThat(login.state().mode()).isEqualTo(Mode.SIGN_IN);
        assertThat(login.state().username()).isEqualTo("Alex");
        assertThat(login.state().passwordReset()).isTrue();
        assertThat(login.state().busy()).isFalse();
        assertThat(password).containsOnly(' ');
        var sent = server.bodies.get(ROUTE);
        assertThat(sent.path("username").asText()).isEqualTo("Alex");
        assertThat(sent.path("code").asText()).isEqualTo("K7QF-2M9T-XB4C");
        assertThat(sent.path("newPassword").asText()).isEqualTo("battery staple");
        assertThat(models.session().session()).isEmpty();
    }

    @Test
    void theNoticeGoesWithTheNextAttempt() {
        login.resetPassword("Alex", "K7QF", "battery staple".toCharArray(), "battery staple".toCharArray());
        login.signIn("Alex", "wrong".toCharArray(), false);
        assertThat(login.state().passwordReset()).isFalse();
        login.signIn("Alex", "correct horse".toCharArray(), false);
        assertThat(models.session().state()).isInstanceOf(SignedIn.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', K7QF, battery staple, battery staple, USERNAME_LENGTH, USERNAME",
        "Al ex, K7QF, battery staple, battery staple, USERNAME_CHARACTERS, USERNAME",
        "Alex, '', battery staple, battery staple, MISSING, CODE",
        "Alex, '  ', battery staple, battery staple, MISSING, CODE",
        "Alex, 101, battery staple, battery staple, INVALID_RESET_CODE, CODE",
        "Alex, K7QF, '', '', PASSWORD_LENGTH, PASSWORD",
        "Alex, K7QF, short, short, PASSWORD_LENGTH, PASSWORD",
        "Alex, K7QF, 129, 129, PASSWORD_LENGTH, PASSWORD",
        "Alex, K7QF, battery staple, batery staple, PASSWORDS_DIFFER, REPEATED"
    })
    void whatCannotBeIsRefusedWithoutAskingTheServer(
            String name, String code, String password, String repeated, ProblemKey why, Field field) {
        login.resetPassword(
                name,
                times(code),
                times(password).toCharArray(),
                times(repeated).toCharArray());
        refused(why, field);
        assertThat(server.calls).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "403, invalid-reset-code, code, INVALID_RESET_CODE, CODE",
        "400, weak-password, newPassword, PASSWORD_COMMON, PASSWORD",
        "400, invalid-request, username, INVALID_INPUT, USERNAME",
        "400, invalid-request, code, INVALID_INPUT, CODE",
        "429, too-many-attempts, none, TOO_MANY_ATTEMPTS, ",
        "500, internal, none, SERVER_FAILED, "
    })
    void whatTheServerRefusesIsToldAtItsField(int status, String code, String name, ProblemKey why, Field field) {
        server.answers.put(
                "POST " + ROUTE,
                () -> Answer.refusal(
                        status, code, ",\"errors\":[{\"field\":\"" + name + "\",\"message\":\"is not right\"}]"));
        login.resetPassword("Alex", "K7QF", "battery staple".toCharArray(), "battery staple".toCharArray());
        refused(why, field);
        assertThat(login.state().mode()).isEqualTo(Mode.RESET);
    }

    @Test
    void offLineItSaysSo() {
        server.close();
        login.resetPassword("Alex", "K7QF", "battery staple".toCharArray(), "battery staple".toCharArray());
        refused(ProblemKey.UNREACHABLE, null);
    }

    @Test
    void withoutAnAddressItSaysSo() {
        login.serverAddress("no address");
        login.resetPassword("Alex", "K7QF", "battery staple".toCharArray(), "battery staple".toCharArray());
        refused(ProblemKey.INVALID_ADDRESS, Field.ADDRESS);
    }

    private void refused(ProblemKey why, Field field) {
        assertThat(login.state().problem().key()).isEqualTo(why);
        assertThat(login.state().problem().field()).isEqualTo(field);
        assertThat(login.state().busy()).isFalse();
    }

    /** A number stands for that many letters. */
    private static String times(String text) {
        return text.matches("\\d+") ? "x".repeat(Integer.parseInt(text)) : text;
    }
}
