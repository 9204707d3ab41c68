package org.workspace.client.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.client.ClientContext;
import org.workspace.client.account.FakeAuth;
import org.workspace.client.account.FakeAuth.Answer;
import org.workspace.client.app.ClientFolders;
import org.workspace.client.i18n.Language;
import org.workspace.client.link.LinkPolicy;
import org.workspace.client.theme.Appearance;
import org.workspace.client.theme.Theme;
import org.workspace.client.widget.Controls;
import org.workspace.client.widget.Screen;

/** The window with the real models, from the sign-in to the end of the account. */
class OwnAccountIT {
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T08:17:00Z"), ZoneId.of("Europe/Paris"));

    @TempDir
    Path folder;

    private FakeAuth server;
    private Robot robot;
    private ClientContext context;
    private MainWindow main;
    private FrameFixture window;

    @BeforeEach
    void signIn() throws Exception {
        Screen.needed();
        server = new FakeAuth();
        server.answers.put("GET /auth/api/v2/me/sessions", () -> new Answer(200, "{\"items\":[]}"));
        robot = BasicRobot.robotWithNewAwtHierarchy();
        context = ClientContext.of(ClientFolders.under(folder), server.url());
        main = Screen.fromEventThread(this::opened);
        window = new FrameFixture(robot, main);
        Screen.await("the sign-in screen", () -> shows("login.title", "Bon retour parmi nous") && main.isFocused());
    }

    private MainWindow opened() {
        var preferences = new PreferencesModel(context.settings()::get, context.settings()::put);
        preferences.language(Language.FRENCH);
        preferences.theme(Theme.LIGHT);
        var opened = new MainWindow(
                new Workplace(
                        context.tasks(),
                        context.status(),
                        context.accounts(),
                        context.chat(),
                        preferences,
                        new Appearance(context.tasks()),
                        LinkPolicy.shipped()),
                MORNING);
        opened.open();
        context.start();
        return opened;
    }

    @AfterEach
    void close() {
        if (robot != null) robot.cleanUp();
        if (context != null) context.close();
        if (server != null) server.close();
    }

    @Test
    void aNewNameIsSeenInTheAccountsCardAtOnce() {
        openAccount();
        server.letRename();
        window.textBox("account.name").deleteText().enterText("Robin");
        window.button("account.name.submit").click();
        Screen.await("the new name", () -> shows("account.name", "Robin"));
        Screen.await("said", () -> shows("account.name.problem", "Vous vous appelez maintenant Robin."));
    }

    @Test
    void theEndOfTheAccountLeadsBackToTheSignInWhichSaysSo() {
        openAccount();
        server.answers.put("POST /auth/api/v2/me/deletion", () -> new Answer(204, ""));
        window.button("account.deletion.begin").focus().click();
        window.textBox("account.deletion.password").enterText("correct horse");
        window.button("account.deletion.submit").click();
        Screen.await("signed out", () -> shows("login.ending", "Votre compte est supprimé."));
        window.textBox("login.username").requireEmpty();
    }

    @Test
    void aForgottenPasswordIsSetWithACodeAndTheNameStays() {
        server.answers.put("POST /auth/api/v2/password-reset", () -> new Answer(204, ""));
        window.button("login.forgot").click();
        window.textBox("login.username").focus().deleteText().enterText("Alex");
        window.textBox("login.code").enterText("K7QF-2M9T-XB4C");
        window.textBox("login.password").enterText("correct horse");
        window.textBox("login.repeated").enterText("correct horse");
        window.button("login.submit").click();
        Screen.await("reset", () -> shows("login.problem", "Mot de passe changé."));
        window.textBox("login.username").requireText("Alex");
        window.textBox("login.password").requireFocused().requireEmpty();
    }

    /** From the window that stands there with the sign-in to the shell and back. */
    @Test
    void signingInAndOutHoldsUpNothing() {
        signInAndOut();
        signInAndOut();
        Screen.smoothly(this::signInAndOut);
    }

    private void signInAndOut() {
        Screen.onEventThread(() -> {
            field("login.username").setText("Alex");
            field("login.password").setText("correct horse");
            Controls.button(main, "login.submit").doClick(0);
        });
        Screen.await("the shell", () -> shows("account.name", "Alex"));
        Screen.rest();
        Screen.onEventThread(() -> context.accounts().session().signOut());
        Screen.await("the sign-in screen", () -> shows("login.title", "Bon retour parmi nous"));
    }

    private JTextComponent field(String name) {
        return (JTextComponent) robot.finder().find(main, component -> name.equals(component.getName()));
    }

    private void openAccount() {
        window.textBox("login.username").enterText("Alex");
        window.textBox("login.password").enterText("correct horse");
        window.button("login.submit").click();
        Screen.await("the shell", () -> shows("account.name", "Alex"));
        window.button("account").click();
        window.menuItem("nav.account").click();
        Screen.await("the page", () -> shows("page.title", "Mon compte"));
        Screen.await("asked", () -> shows("placeholder.title", "Aucune session ouverte"));
        assertThat(Screen.fromEventThread(() -> window.textBox("account.name").text()))
                .isEqualTo("Alex");
    }

    private boolean shows(String name, String words) {
        return robot
                .finder()
                .findAll(main, component -> component instanceof JLabel && name.equals(component.getName()))
                .stream()
                .map(JLabel.class::cast)
                .anyMatch(label -> label.isShowing() && label.getText().contains(words));
    }
}
