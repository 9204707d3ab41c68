package org.workspace.client.shell;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.swing.JComponent;
import javax.swing.JFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.client.account.AccountState;
import org.workspace.client.account.AccountView;
import org.workspace.client.account.LoginState;
import org.workspace.client.account.LoginState.Conflict;
import org.workspace.client.account.LoginState.Mode;
import org.workspace.client.account.LoginState.ServerCheck;
import org.workspace.client.account.SessionState;
import org.workspace.client.account.view.AccountPanel;
import org.workspace.client.account.view.OwnAccount;
import org.workspace.client.account.view.RecordedAccount;
import org.workspace.client.app.UiTasks;
import org.workspace.client.chat.ChatState;
import org.workspace.client.chat.view.ChatPanel;
import org.workspace.client.chat.view.RecordedChat;
import org.workspace.client.chat.view.Talk;
import org.workspace.client.connection.Link;
import org.workspace.client.connection.NetworkKind;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.connection.ProblemKey;
import org.workspace.client.connection.StatusState;
import org.workspace.client.emoji.EmojiImages;
import org.workspace.client.i18n.Language;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.link.LinkPolicy;
import org.workspace.client.login.view.LoginPanel;
import org.workspace.client.login.view.RecordedLogin;
import org.workspace.client.theme.Appearance;
import org.workspace.client.theme.Theme;
import org.workspace.client.widget.Controls;
import org.workspace.client.widget.Screen;

/** Pictures of every screen, in both themes and both languages, for a designer's eye. */
class ScreensIT {
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T08:17:00Z"), ZoneId.of("Europe/Paris"));

    private String opens = "";
    private JFrame frame = new JFrame();
    private final UiTasks tasks = Screen.tasks();
    private final EmojiImages images = new EmojiImages(tasks);
    private PreferencesModel preferences = new PreferencesModel(key -> Optional.empty(), (key, value) -> {});

    @BeforeEach
    void display() {
        Screen.needed();
    }

    @AfterEach
    void close() {
        Screen.onEventThread(frame::dispose);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,FRENCH", "DARK,FRENCH", "LIGHT,ENGLISH", "DARK,ENGLISH"})
    void signIn(Theme theme, Language language) throws IOException {
        var look = new Look(theme, language);
        var online = new ServerCheck.Ok("4.0.0");
        picture(look, "login", login(look, state(Mode.SIGN_IN, null, null, online)));
        var wrong = Problem.of(ProblemKey.INVALID_CREDENTIALS).at(Field.PASSWORD);
        picture(look, "login-problem", login(look, state(Mode.SIGN_IN, wrong, null, online)));
        var taken = Problem.of(ProblemKey.USERNAME_TAKEN).at(Field.USERNAME);
        picture(look, "login-register", login(look, state(Mode.REGISTER, taken, null, online)));
        var failed = new ServerCheck.Failed(ProblemKey.UNREACHABLE);
        picture(look, "login-offline", login(look, state(Mode.SIGN_IN, null, null, failed)));
        picture(look, "login-set-up", login(look, state(Mode.SET_UP, null, null, online)));
        var elsewhere = new Conflict(Conflict.Kind.ALREADY_LOGGED_IN, "poste-3", Instant.parse("2026-11-23T07:12:00Z"));
        picture(look, "login-reset", login(look, state(Mode.RESET, null, null, online)));
        var invalid = Problem.of(ProblemKey.INVALID_RESET_CODE).at(Field.CODE);
        picture(look, "login-reset-problem", login(look, state(Mode.RESET, invalid, null, online)));
        picture(look, "login-reset-done", login(look, passwordReset(online)));
        picture(look, "login-conflict", login(look, state(Mode.SIGN_IN, null, elsewhere, online)));
        var both = new Conflict(elsewhere.kind(), elsewhere.name(), elsewhere.since(), "Robin");
        picture(look, "login-conflict-both", login(look, state(Mode.SIGN_IN, null, both, online)));
        var wrongs = Problem.together(List.of(
                Problem.of(ProblemKey.USERNAME_LENGTH, 3, 20).at(Field.USERNAME),
                Problem.of(ProblemKey.PASSWORD_LENGTH, 8, 128).at(Field.PASSWORD),
                Problem.of(ProblemKey.PASSWORDS_DIFFER).at(Field.REPEATED)));
        picture(look, "login-register-problems", login(look, state(Mode.REGISTER, wrongs.orElseThrow(), null, online)));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,FRENCH", "DARK,FRENCH", "LIGHT,ENGLISH", "DARK,ENGLISH"})
    void chat(Theme theme, Language language) throws IOException {
        var look = new Look(theme, language);
        picture(look, "chat", shell(look, "messages", workshop().online("Alex")));
        picture(look, "chat-too-long", shell(look, "messages", tooLong()));
        picture(look, "chat-offline", shell(look, "messages", offline()));
        picture(look, "chat-empty", shell(look, "messages", new Talk().state(Link.ONLINE, true, List.of())));
        picture(look, "chat-loading", shell(look, "messages", new Talk().state(Link.CONNECTING, false, List.of())));
        open(
                "chat.emoji",
                () -> picture(
                        look, "chat-emoji", shell(look, "messages", workshop().online())));
        open(
                "chat.members",
                () -> picture(
                        look, "chat-members", shell(look, "messages", workshop().online())));
        open(
                "account",
                () -> picture(
                        look, "account-menu", shell(look, "messages", workshop().online())));
        picture(look, "settings", shell(look, "settings", workshop().online()));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,FRENCH", "DARK,FRENCH", "LIGHT,ENGLISH", "DARK,ENGLISH"})
    void account(Theme theme, Language language) throws IOException {
        var look = new Look(theme, language);
        var here = OwnAccount.session("poste-3", "Workspace/4.0.0 (Linux)", true);
        var list = OwnAccount.told(
                here,
                OwnAccount.session("Atelier, établi du fond près de la fenêtre sud", "Workspace/4.0.0 (Linux)", false),
                OwnAccount.session("192.168.1.44", "Mozilla/5.0 (X11) Gecko/20100101 Firefox/140.0", false));
        picture(look, "account", account(look, OwnAccount.resting(list)), 1_100);
        picture(look, "account-problems", account(look, OwnAccount.refused(OwnAccount.told(here))), 1_100);
        picture(look, "account-done", account(look, OwnAccount.done(OwnAccount.stale(here))), 1_100);
        picture(look, "account-offline", account(look, OwnAccount.resting(OwnAccount.offline())));
        picture(look, "account-loading", account(look, OwnAccount.resting(OwnAccount.loading())));
        open(
                "account.deletion.begin",
                () -> picture(
                        look, "account-deletion", account(look, OwnAccount.resting(OwnAccount.told(here))), 1_100));
    }

    private JComponent account(Look look, AccountState state) {
        return Screen.fromEventThread(() -> {
            var panel = new AccountPanel(new RecordedAccount(), look.texts());
            var pages = List.of(new Page("account", "account", Glyph.USER_ROUND_PEN, panel, false));
            var shell = new ShellPanel(look.texts(), pages, quick(look), new ShellPanel.Actions(() -> {}, () -> {}));
            var who = new AccountView(new UUID(0, 1), 1, "Camille", true);
            shell.account(who);
            panel.account(who);
            panel.render(state);
            return shell;
        });
    }

    private static Talk workshop() {
        return new Talk()
                .at("2026-11-22T15:40:00Z")
                .says("Sacha", "Merci pour le PDF !")
                .at("2026-11-23T08:02:00Z")
                .says("Alex", "Salut ! Le lot École vient d'arriver, 24 portables sur le quai 2.")
                .at("2026-11-23T08:04:00Z")
                .says("Alex", "Je commence le scan des numéros de série.")
                .at("2026-11-23T08:05:00Z")
                .says("Camille", "Parfait, je crée le lot #9 et je t'envoie le lien : https://example.org/lots/9.")
                .at("2026-11-23T08:11:00Z")
                .says(
                        "Robin",
                        "Pensez à séparer les disques NVMe, ils partent en effacement cet après-midi. J'ai réservé le"
                                + " poste 3 jusqu'à 17 h. La procédure est sur www.example.org/effacement (2 pages).")
                .at("2026-11-23T08:14:00Z")
                .says("Camille", "C'est noté.")
                .at("2026-11-23T08:15:00Z")
                .says("Camille", "On garde combien de ThinkPad pour les dons ?")
                .at("2026-11-23T08:15:00Z")
                .unread()
                .says("Robin", "Quatre, avec Linux Mint 🐧")
                .says("Kim", "👍🏽❤️");
    }

    private static ChatState offline() {
        return workshop()
                .at("2026-11-23T08:16:00Z")
                .isRefused("Voici tout le journal de la machine…")
                .waits("Super, je les marque dans l'inventaire 😀")
                .state(Link.OFFLINE, false, List.of());
    }

    private static ChatState tooLong() {
        var state = workshop().online();
        return new ChatState(
                state.link(),
                state.lines(),
                false,
                false,
                state.present(),
                state.presentCount(),
                List.of(),
                0,
                0,
                "mot ".repeat(500) + ".",
                2_000);
    }

    private static LoginState state(Mode mode, Problem problem, Conflict conflict, ServerCheck server) {
        return new LoginState(
                mode, false, problem, conflict, server, "http://192.168.1.17:8080", true, false, "Camille", false);
    }

    private static LoginState passwordReset(ServerCheck server) {
        return new LoginState(
                Mode.SIGN_IN, false, null, null, server, "http://192.168.1.17:8080", true, false, "Camille", true);
    }

    private JComponent login(Look look, LoginState state) {
        return Screen.fromEventThread(() -> {
            var panel = new LoginPanel(new RecordedLogin(), look.texts(), quick(look));
            panel.ended(state.mode() == Mode.REGISTER ? SessionState.Ending.EXPIRED : null);
            panel.render(state);
            return panel;
        });
    }

    private JComponent shell(Look look, String page, ChatState state) {
        return Screen.fromEventThread(() -> {
            var tools = new ChatPanel.Tools(look.texts(), images, LinkPolicy.shipped(), uri -> {}, tasks);
            var chat = new ChatPanel(new RecordedChat(), tools);
            var settings = new SettingsPage(look.texts(), preferences, new SettingsPage.Notifications(true, () -> {}));
            var pages = List.of(
                    new Page("messages", "chat", Glyph.MESSAGES_SQUARE, chat, true),
                    new Page("settings", "settings", Glyph.SETTINGS, settings, false));
            var shell = new ShellPanel(look.texts(), pages, quick(look), new ShellPanel.Actions(() -> {}, () -> {}));
            shell.account(new AccountView(new UUID(0, 1), 1, "Camille", true));
            shell.waiting("messages", state.unread());
            chat.render(state);
            var status = new StatusState(
                    state.link(), "4.0.0", "http://192.168.1.17:8080", NetworkKind.WIRED, "192.168.1.21", "4.0.0");
            shell.status(status);
            settings.render(status);
            shell.show(page);
            return shell;
        });
    }

    private QuickSettings quick(Look look) {
        return new QuickSettings(look.texts(), new Appearance(tasks), preferences);
    }

    /** Takes the picture with what that button opens. */
    private void open(String button, Scene scene) throws IOException {
        opens = button;
        scene.shoot();
        opens = "";
    }

    private interface Scene {
        void shoot() throws IOException;
    }

    private void pressOpener() {
        if (opens.isEmpty()) return;
        Screen.await("focus", () -> frame.isFocused() && frame.getFocusOwner() != null);
        Screen.onEventThread(() -> Controls.button(frame, opens).doClick());
    }

    private void picture(Look look, String name, JComponent content) throws IOException {
        picture(look, name, content, 900);
    }

    private void picture(Look look, String name, JComponent content, int height) throws IOException {
        Screen.onEventThread(frame::dispose);
        frame = Screen.show(content, 1440, height);
        pressOpener();
        Screen.fromEventThread(() -> Screen.painted(frame));
        Screen.await("emoji drawn", images::isIdle);
        if (opens.isEmpty()) Screen.picture(frame, name + "-" + look.suffix());
        else Screen.photograph(frame, name + "-" + look.suffix());
    }

    private final class Look {
        private final Theme theme;
        private final Texts texts;

        Look(Theme theme, Language language) {
            this.theme = theme;
            this.texts = new Texts(language, MORNING);
            Screen.onEventThread(() -> new Appearance(tasks).choose(theme));
        }

        Texts texts() {
            return texts;
        }

        String suffix() {
            return (theme + "-" + texts.language().locale().getLanguage()).toLowerCase(Locale.ROOT);
        }
    }
}
