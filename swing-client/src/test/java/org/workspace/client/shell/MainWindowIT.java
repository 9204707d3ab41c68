package org.workspace.client.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javax.swing.JLabel;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.client.ClientContext;
import org.workspace.client.app.ClientFolders;
import org.workspace.client.i18n.Language;
import org.workspace.client.link.LinkPolicy;
import org.workspace.client.theme.Appearance;
import org.workspace.client.theme.Theme;
import org.workspace.client.widget.Controls;
import org.workspace.client.widget.Screen;

/** The window with the real models, and no server to talk to. */
class MainWindowIT {
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T08:17:00Z"), ZoneId.of("Europe/Paris"));

    @TempDir
    Path folder;

    private Robot robot;
    private ClientContext context;
    private PreferencesModel preferences;
    private MainWindow main;
    private FrameFixture window;

    @BeforeEach
    void open() throws IOException {
        Screen.needed();
        robot = BasicRobot.robotWithNewAwtHierarchy();
        context = ClientContext.of(ClientFolders.under(folder), "http://127.0.0.1:1");
        preferences = new PreferencesModel(context.settings()::get, context.settings()::put);
        main = Screen.fromEventThread(() -> {
            preferences.language(Language.FRENCH);
            preferences.theme(Theme.LIGHT);
            var window = new MainWindow(
                    new Workplace(
                            context.tasks(),
                            context.status(),
                            context.accounts(),
                            context.chat(),
                            preferences,
                            new Appearance(context.tasks()),
                            LinkPolicy.shipped()),
                    MORNING);
            window.open();
            context.start();
            return window;
        });
        window = new FrameFixture(robot, main);
        Screen.await("the sign-in screen", () -> label("login.title") != null && main.isFocused());
    }

    @AfterEach
    void close() {
        if (robot != null) robot.cleanUp();
        if (context != null) context.close();
    }

    @Test
    void theLanguageChangesAtOnceAndIsRemembered() {
        window.label("login.title").requireText("Bon retour parmi nous");
        window.button("quick.language").click();
        Screen.await("English", () -> "Welcome back".equals(label("login.title").getText()));
        assertThat(context.settings().get("language")).contains("english");
        assertThat(new PreferencesModel(context.settings()::get, (key, value) -> {})
                        .state()
                        .language())
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void theThemeChangesAtOnce() {
        var before = Screen.fromEventThread(() -> label("login.title").getForeground());
        window.button("quick.theme").click();
        Screen.await("dark", () -> !label("login.title").getForeground().equals(before));
        assertThat(preferences.state().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void anotherLanguageHoldsUpNothing() {
        changeLanguage();
        changeLanguage();
        Screen.smoothly(this::changeLanguage);
    }

    private void changeLanguage() {
        press("quick.language");
        Screen.await("English", () -> "Welcome back".equals(label("login.title").getText()));
        press("quick.language");
        Screen.await("French", () -> "Bon retour parmi nous"
                .equals(label("login.title").getText()));
    }

    /** Swing gives every component its colours anew within one event: longer, but not so long that people wonder. */
    @Test
    void anotherThemeHoldsUpLittle() {
        changeTheme(Theme.DARK);
        changeTheme(Theme.LIGHT);
        Screen.smoothly(Duration.ofMillis(250), () -> {
            changeTheme(Theme.DARK);
            changeTheme(Theme.LIGHT);
        });
    }

    private void changeTheme(Theme expected) {
        press("quick.theme");
        Screen.await("the theme", () -> preferences.state().theme() == expected);
        Screen.rest();
    }

    private void press(String button) {
        Screen.onEventThread(() -> Controls.button(main, button).doClick(0));
    }

    @Test
    void withoutAServerItOpensAndSaysSo() {
        Screen.await("tested", () -> label("login.server.state").getText().startsWith("Serveur hors ligne"));
        window.textBox("login.server").requireVisible().requireText("http://127.0.0.1:1");
    }

    private JLabel label(String name) {
        return robot
                .finder()
                .findAll(main, component -> component instanceof JLabel && name.equals(component.getName()))
                .stream()
                .map(JLabel.class::cast)
                .findFirst()
                .orElse(null);
    }
}
