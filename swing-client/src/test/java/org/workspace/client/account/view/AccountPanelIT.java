package org.workspace.client.account.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.swing.JFrame;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workspace.client.account.AccountState;
import org.workspace.client.account.AccountState.Progress.Resting;
import org.workspace.client.account.AccountState.Progress.Working;
import org.workspace.client.account.AccountView;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.connection.ProblemKey;
import org.workspace.client.i18n.Language;
import org.workspace.client.i18n.Texts;
import org.workspace.client.widget.Controls;
import org.workspace.client.widget.Screen;

/** The account's page as a person uses it. */
class AccountPanelIT {
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T08:17:00Z"), ZoneId.of("Europe/Paris"));
    private static final AccountState.Sessions TWO = OwnAccount.told(
            OwnAccount.session("poste-3", "Workspace/4.0.0 (Linux)", true),
            OwnAccount.session("poste-7", "Mozilla/5.0 (X11) Gecko/20100101 Firefox/140.0", false));

    private final RecordedAccount account = new RecordedAccount();
    private Robot robot;
    private AccountPanel panel;
    private JFrame frame;
    private FrameFixture window;

    @BeforeEach
    void open() {
        Screen.needed();
        robot = BasicRobot.robotWithNewAwtHierarchy();
        panel = Screen.fromEventThread(() -> new AccountPanel(account, new Texts(Language.FRENCH, MORNING)));
        Screen.onEventThread(() -> panel.account(new AccountView(new UUID(0, 1), 1, "Camille", false)));
        render(OwnAccount.resting(TWO));
        frame = Screen.show(panel, 900, 700);
        window = new FrameFixture(robot, frame);
    }

    @AfterEach
    void close() {
        if (robot != null) robot.cleanUp();
    }

    @Test
    void whatItShowsIsAskedForEachTimeItComesIntoView() {
        assertThat(account.gestures).containsExactly("opened");
        Screen.onEventThread(() -> panel.setVisible(false));
        Screen.onEventThread(() -> panel.setVisible(true));
        assertThat(account.gestures).containsExactly("opened", "opened");
    }

    @Test
    void theNameIsChangedWithEnter() {
        window.textBox("account.name").requireText("Camille").deleteText().enterText("Camille.B");
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        Screen.await("renamed", () -> account.gestures.contains("rename Camille.B"));
        Screen.onEventThread(() -> panel.account(new AccountView(new UUID(0, 1), 1, "Camille.B", false)));
        render(OwnAccount.done(TWO));
        assertThat(window.label("account.name.problem").text()).contains("Vous vous appelez maintenant Camille.B.");
    }

    @Test
    void whatIsBeingTypedIsNotOverwrittenByTheNameAsItWas() {
        window.textBox("account.name").deleteText().enterText("Cam");
        Screen.onEventThread(() -> panel.account(new AccountView(new UUID(0, 1), 1, "Camille", true)));
        window.textBox("account.name").requireText("Cam");
    }

    @Test
    void thePasswordIsChangedByKeyboardAlone() {
        window.textBox("account.password.current").focus().enterText("correct");
        robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
        window.textBox("account.password.new").requireFocused().enterText("battery");
        robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
        window.textBox("account.password.repeated").requireFocused().enterText("staple");
        robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
        window.checkBox("account.password.others").requireFocused().requireSelected();
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
        window.button("account.password.submit").requireFocused();
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        Screen.await("sent", () -> account.gestures.contains("password correct battery staple false"));
        render(OwnAccount.done(TWO));
        window.textBox("account.password.current").requireEmpty();
        window.textBox("account.password.new").requireEmpty();
        assertThat(window.label("account.password.problem").text()).contains("Votre mot de passe est changé.");
    }

    @Test
    void aWrongPasswordIsSaidAtItsFieldWhichHasTheFocus() {
        var wrong = Problem.of(ProblemKey.WRONG_PASSWORD).at(Field.CURRENT);
        render(new AccountState(new Resting(), OwnAccount.failed(wrong), new Resting(), TWO));
        window.textBox("account.password.current").requireFocused();
        var words = "Ce n’est pas votre mot de passe.";
        assertThat(window.label("account.password.current.problem").text()).contains(words);
        var field = window.textBox("account.password.current").target();
        assertThat(Screen.fromEventThread(() -> field.getAccessibleContext().getAccessibleDescription()))
                .isEqualTo(words);
    }

    @Test
    void offLineAFormSaysSoInOneLine() {
        var offline = OwnAccount.failed(Problem.of(ProblemKey.UNREACHABLE));
        render(new AccountState(offline, new Resting(), new Resting(), OwnAccount.offline()));
        assertThat(window.label("account.name.problem").text()).contains("Le serveur ne répond pas.");
        window.button("account.sessions.retry").focus().click();
        assertThat(account.gestures).contains("reload");
    }

    @Test
    void whileBusyNothingCanBeSentTwiceAndTheFocusComesBack() {
        window.textBox("account.name").focus();
        render(new AccountState(new Working(), new Resting(), new Resting(), TWO));
        window.button("account.name.submit").requireDisabled().requireText("Un instant…");
        window.textBox("account.name").requireDisabled();
        render(OwnAccount.done(TWO));
        window.textBox("account.name").requireFocused();
    }

    @Test
    void theSessionHereIsMarkedAndOnlyTheOthersCanBeEnded() {
        assertThat(Screen.fromEventThread(() -> Controls.in(panel)))
                .extracting(Controls.Control::says)
                .contains("Fermer la session sur poste-7")
                .doesNotContain("Fermer la session sur poste-3");
        window.button("account.sessions.end.poste-7").focus().click();
        assertThat(account.gestures).contains("end " + OwnAccount.id("poste-7"));
        window.button("account.sessions.others").focus().click();
        assertThat(account.gestures).contains("end others");
    }

    @Test
    void theFocusStaysInTheListWhenItsRowIsGone() {
        window.button("account.sessions.end.poste-7").focus();
        render(OwnAccount.resting(OwnAccount.told(OwnAccount.session("poste-3", "Workspace/4.0.0", true))));
        window.button("account.sessions.reload").requireFocused();
        window.label("account.sessions.alone").requireVisible();
        assertThat(Screen.fromEventThread(
                        () -> Controls.button(panel, "account.sessions.others").isShowing()))
                .isFalse();
    }

    @Test
    void theFocusIsNeverOutOfSight() {
        var last = window.button("account.deletion.begin").focus().target();
        Screen.await("scrolled", () -> last.getVisibleRect().height == last.getHeight());
    }

    @Test
    void aClickOnAHalfHiddenButtonIsNotMissed() {
        window.textBox("account.name").focus();
        var end = window.button("account.sessions.end.poste-7").target();
        Screen.onEventThread(
                () -> end.scrollRectToVisible(new Rectangle(0, 0, end.getWidth(), end.getHeight() / 2 + 4)));
        robot.click(end);
        Screen.await("ended", () -> account.gestures.contains("end " + OwnAccount.id("poste-7")));
    }

    @Test
    void theAccountIsDeletedAfterThePasswordOnly() {
        window.button("account.deletion.begin").focus();
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        window.textBox("account.deletion.password").requireFocused().enterText("correct");
        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        window.button("account.deletion.begin").requireVisible().requireFocused();
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        window.textBox("account.deletion.password")
                .requireFocused()
                .requireEmpty()
                .enterText("correct");
        window.button("account.deletion.submit").click();
        assertThat(account.gestures).contains("delete correct").doesNotContain("delete ");
        var last = OwnAccount.failed(Problem.of(ProblemKey.LAST_ADMIN));
        render(new AccountState(new Resting(), new Resting(), last, TWO));
        assertThat(window.label("account.deletion.problem").text()).contains("dernier administrateur");
    }

    @Test
    void passwordsTypedHalfAreNotLeftBehind() {
        window.textBox("account.password.current").enterText("correct");
        Screen.onEventThread(() -> panel.setVisible(false));
        Screen.onEventThread(() -> panel.setVisible(true));
        window.textBox("account.password.current").requireEmpty();
    }

    @Test
    void everyControlHasANameForTestsAndForScreenReaders() {
        window.button("account.deletion.begin").focus().click();
        assertThat(Screen.fromEventThread(() -> Controls.in(panel)))
                .hasSizeGreaterThan(12)
                .allSatisfy(control -> {
                    assertThat(control.name()).as(control.toString()).isNotBlank();
                    assertThat(control.says()).as(control.toString()).isNotBlank();
                });
    }

    @Test
    void programsAreCalledAsPeopleCallThem() {
        var texts = new Texts(Language.ENGLISH, MORNING);
        assertThat(List.of(
                        "Workspace/4.0.0 (Linux)",
                        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0",
                        "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
                        "curl/8.5.0",
                        "",
                        "<html>"))
                .extracting(agent -> Program.name(texts, agent))
                .containsExactly(
                        "Workspace 4.0.0",
                        "Edge browser",
                        "Safari browser",
                        "curl 8.5.0",
                        "Unknown program",
                        "Unknown program");
    }

    private void render(AccountState state) {
        Screen.onEventThread(() -> panel.render(state));
    }
}
