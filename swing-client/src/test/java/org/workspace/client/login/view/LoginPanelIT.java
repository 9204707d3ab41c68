package org.workspace.client.login.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workspace.client.account.LoginState;
import org.workspace.client.account.LoginState.Conflict;
import org.workspace.client.account.LoginState.Mode;
import org.workspace.client.account.LoginState.ServerCheck;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.connection.ProblemKey;
import org.workspace.client.i18n.Language;
import org.workspace.client.i18n.Texts;
import org.workspace.client.widget.Controls;
import org.workspace.client.widget.Screen;

/** Signing in as a person does it. */
class LoginPanelIT {
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T08:17:00Z"), ZoneId.of("Europe/Paris"));
    private static final ServerCheck ONLINE = new ServerCheck.Ok("4.0.0");

    private final RecordedLogin login = new RecordedLogin();
    private Robot robot;
    private LoginPanel panel;
    private JFrame frame;
    private FrameFixture window;

    @BeforeEach
    void open() {
        Screen.needed();
        robot = BasicRobot.robotWithNewAwtHierarchy();
        panel = Screen.fromEventThread(() -> new LoginPanel(login, new Texts(Language.FRENCH, MORNING), new JPanel()));
        render(state(Mode.SIGN_IN, null, null, ONLINE));
        frame = Screen.show(panel, 1200, 800);
        window = new FrameFixture(robot, frame);
    }

    @AfterEach
    void close() {
        if (robot != null) robot.cleanUp();
    }

    @Test
    void enterInThePasswordSignsIn() {
        window.textBox("login.username").requireFocused().enterText("camille");
        window.textBox("login.password").enterText("correct").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        Screen.await("signed in", () -> login.gestures.contains("sign in camille correct true"));
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldWhichHasTheFocus() {
        var problem = Problem.of(ProblemKey.USERNAME_LENGTH, 3, 20).at(Field.USERNAME);
        window.textBox("login.password").focus();
        render(state(Mode.REGISTER, problem, null, ONLINE));
        window.textBox("login.username").requireFocused();
        var words = "Le nom doit contenir entre 3 et 20 caractères.";
        assertThat(window.label("login.username.problem").text()).contains(words);
        var field = window.textBox("login.username").target();
        assertThat(Screen.fromEventThread(() -> field.getAccessibleContext().getAccessibleDescription()))
                .isEqualTo(words);
        render(state(Mode.REGISTER, null, null, ONLINE));
        assertThat(Screen.fromEventThread(() -> field.getAccessibleContext().getAccessibleDescription()))
                .isNull();
    }

    @Test
    void everyWrongFieldIsMarkedAndTheFirstOneHasTheFocus() {
        var problems = Problem.together(java.util.List.of(
                Problem.of(ProblemKey.MISSING).at(Field.CODE),
                Problem.of(ProblemKey.USERNAME_LENGTH, 3, 20).at(Field.USERNAME),
                Problem.of(ProblemKey.PASSWORDS_DIFFER).at(Field.REPEATED)));
        render(state(Mode.SET_UP, problems.orElseThrow(), null, ONLINE));
        window.textBox("login.username").requireFocused();
        assertThat(window.label("login.username.problem").text()).contains("entre 3 et 20");
        assertThat(window.label("login.code.problem").text()).contains("nécessaire");
        assertThat(window.label("login.repeated.problem").text()).contains("ne correspondent pas");
        assertThat(robot.finder()
                        .findAll(frame, found -> "login.password.problem".equals(found.getName()) && found.isVisible()))
                .isEmpty();
        render(state(Mode.SET_UP, null, null, ONLINE));
        assertThat(robot.finder()
                        .findAll(
                                frame,
                                found -> found.getName() != null
                                        && found.getName().endsWith(".problem")
                                        && found.isVisible()))
                .isEmpty();
    }

    @Test
    void theConflictNamesTheOtherMachineAndEnterTakesOver() {
        render(state(Mode.SIGN_IN, null, conflict(), ONLINE));
        assertThat(window.label("conflict.words").text()).contains("poste-3");
        assertThat(window.label("conflict.since").text()).contains("08:12");
        window.button("conflict.take-over").requireFocused();
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        Screen.await("taken over", () -> login.gestures.contains("take over"));
    }

    @Test
    void aSecondSessionInTheWayIsNamedToo() {
        var both = new Conflict(Conflict.Kind.ALREADY_LOGGED_IN, "poste-3", null, "robin");
        render(state(Mode.SIGN_IN, null, both, ONLINE));
        assertThat(window.label("conflict.words").text()).contains("poste-3");
        assertThat(window.label("conflict.also").text()).contains("robin");
        var description = Screen.fromEventThread(() -> window.button("conflict.take-over")
                .target()
                .getAccessibleContext()
                .getAccessibleDescription());
        assertThat(description).contains("poste-3").contains("robin");
    }

    @Test
    void escapeLeavesTheOtherSessionAlone() {
        render(state(Mode.SIGN_IN, null, conflict(), ONLINE));
        window.button("conflict.take-over").requireFocused();
        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        Screen.await("dismissed", () -> login.gestures.contains("dismiss"));
        render(state(Mode.SIGN_IN, null, null, ONLINE));
        window.textBox("login.username").requireFocused();
    }

    @Test
    void theServersAddressIsChangedAndTested() {
        window.button("login.server.change").click();
        window.textBox("login.server").requireFocused().deleteText().enterText("atelier:9");
        assertThat(login.gestures).contains("address atelier:9");
        window.button("login.server.test").click();
        assertThat(login.gestures).contains("test");
        assertThat(window.label("login.server.state").text()).isEqualTo("Serveur en ligne · atelier:8080 · v4.0.0");
    }

    @Test
    void aServerThatDoesNotTellItsVersionIsShownWithoutOne() {
        render(state(Mode.SIGN_IN, null, null, new ServerCheck.Ok(null)));
        assertThat(window.label("login.server.state").text()).isEqualTo("Serveur en ligne · atelier:8080");
    }

    @Test
    void aServerThatDoesNotAnswerShowsItsAddressToBeMended() {
        render(state(Mode.SIGN_IN, null, null, new ServerCheck.Failed(ProblemKey.UNREACHABLE)));
        window.textBox("login.server").requireVisible();
        assertThat(window.label("login.server.problem").text()).contains("ne répond pas");
    }

    @Test
    void whoForgotThePasswordSetsANewOneWithACode() {
        window.textBox("login.username").enterText("camille");
        window.button("login.forgot").click();
        assertThat(login.gestures).contains("mode RESET");
        render(state(Mode.RESET, null, null, ONLINE));
        assertThat(window.label("login.subtitle").text()).contains("administrateur");
        window.textBox("login.username").requireText("camille");
        window.textBox("login.code").requireVisible().focus().enterText("K7QF");
        window.textBox("login.password").enterText("battery staple");
        window.textBox("login.repeated").enterText("battery staple").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        Screen.await("reset", () -> login.gestures.contains("reset camille K7QF battery staple battery staple"));
    }

    @Test
    void afterAResetTheNameIsThereAndThePasswordIsAskedFor() {
        render(state(Mode.RESET, null, null, ONLINE));
        window.textBox("login.password").enterText("battery staple");
        var idle = state(Mode.SIGN_IN, null, null, ONLINE);
        render(new LoginState(Mode.SIGN_IN, false, null, null, ONLINE, idle.address(), true, false, "camille", true));
        assertThat(window.label("login.problem").text()).contains("Mot de passe changé");
        window.textBox("login.username").requireText("camille");
        window.textBox("login.password").requireFocused().requireEmpty();
    }

    @Test
    void aWrongCodeIsToldAtTheCode() {
        render(state(Mode.RESET, null, null, ONLINE));
        var wrong = Problem.of(ProblemKey.INVALID_RESET_CODE).at(Field.CODE);
        render(state(Mode.RESET, wrong, null, ONLINE));
        window.textBox("login.code").requireFocused();
        assertThat(window.label("login.code.problem").text()).contains("n’est plus valable");
        window.button("login.other").requireText("Se connecter").click();
        assertThat(login.gestures).contains("mode SIGN_IN");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void theButtonStandsBelowEverythingElseAsWideAsTheFields(Mode mode) {
        render(state(mode, null, null, ONLINE));
        Screen.onEventThread(() -> frame.validate());
        var submit = window.button("login.submit").target();
        var field = window.textBox("login.username").target();
        assertThat(submit.getWidth()).isEqualTo(field.getWidth());
        if (mode == Mode.RESET) return;
        var stay = window.checkBox("login.stay").target();
        assertThat(submit.getLocationOnScreen().y).isGreaterThan(stay.getLocationOnScreen().y + stay.getHeight());
    }

    @Test
    void whileBusyNothingCanBeSentTwice() {
        var idle = state(Mode.SIGN_IN, null, null, ONLINE);
        render(new LoginState(Mode.SIGN_IN, true, null, null, ONLINE, idle.address(), true, false, "", false));
        window.button("login.submit").requireDisabled().requireText("Connexion en cours…");
        window.textBox("login.username").requireDisabled();
    }

    @Test
    void signingInHoldsUpNothing() {
        tryToSignIn();
        Screen.smoothly(this::tryToSignIn);
    }

    /** Fails, is asked whether to take over, looks at the other ways in, and comes back. */
    private void tryToSignIn() {
        Screen.onEventThread(() -> Controls.button(panel, "login.submit").doClick(0));
        var idle = state(Mode.SIGN_IN, null, null, ONLINE);
        render(new LoginState(Mode.SIGN_IN, true, null, null, ONLINE, idle.address(), true, false, "", false));
        var wrong = Problem.of(ProblemKey.INVALID_CREDENTIALS).at(Field.PASSWORD);
        render(state(Mode.SIGN_IN, wrong, null, ONLINE));
        render(state(Mode.SIGN_IN, null, conflict(), ONLINE));
        for (var mode : Mode.values()) {
            render(state(mode, null, null, new ServerCheck.Failed(ProblemKey.UNREACHABLE)));
            Screen.rest();
        }
        render(idle);
        Screen.rest();
    }

    @Test
    void everyControlHasANameForTestsAndForScreenReaders() {
        render(state(Mode.SET_UP, null, null, new ServerCheck.Failed(ProblemKey.UNREACHABLE)));
        assertThat(Screen.fromEventThread(() -> Controls.in(panel)))
                .hasSizeGreaterThan(8)
                .allSatisfy(control -> {
                    assertThat(control.name()).as(control.toString()).isNotBlank();
                    assertThat(control.says()).as(control.toString()).isNotBlank();
                });
    }

    private void render(LoginState state) {
        Screen.onEventThread(() -> panel.render(state));
    }

    private static Conflict conflict() {
        return new Conflict(Conflict.Kind.ALREADY_LOGGED_IN, "poste-3", Instant.parse("2026-11-23T07:12:00Z"));
    }

    private static LoginState state(Mode mode, Problem problem, Conflict conflict, ServerCheck server) {
        return new LoginState(mode, false, problem, conflict, server, "http://atelier:8080", true, false, "", false);
    }
}
