package org.workspace.system;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import javax.accessibility.AccessibleContext;
import javax.imageio.ImageIO;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.workspace.client.ClientContext;
import org.workspace.client.app.ClientFolders;
import org.workspace.client.i18n.Language;
import org.workspace.client.link.LinkPolicy;
import org.workspace.client.shell.MainWindow;
import org.workspace.client.shell.PreferencesModel;
import org.workspace.client.shell.Workplace;
import org.workspace.client.theme.Appearance;
import org.workspace.client.theme.Theme;

/** The desktop client with its real window and models, in French, operated as a person does. */
final class DesktopClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90); // a busy build machine, and a reconnect
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Robot robot;
    private final ClientContext context;
    private final FrameFixture window;

    private DesktopClient(Robot robot, ClientContext context, FrameFixture window) {
        this.robot = robot;
        this.context = context;
        this.window = window;
    }

    /** Opens a window that asks to sign in at that server. Windows must not cover each other: the mouse is a real one. */
    static DesktopClient open(Robot robot, Path folder, String server, Rectangle bounds) throws IOException {
        var context = ClientContext.of(ClientFolders.under(folder), server);
        var main = GuiActionRunner.execute(() -> window(context, bounds));
        return new DesktopClient(robot, context, new FrameFixture(robot, main));
    }

    private static MainWindow window(ClientContext context, Rectangle bounds) {
        Appearance.install(false);
        var preferences = new PreferencesModel(context.settings()::get, context.settings()::put);
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
                Clock.system(ZoneId.of("Europe/Paris")));
        window.setBounds(bounds);
        window.open();
        context.start();
        return window;
    }

    void signIn(String name, String password) {
        await("the server was found", () -> says("login.server.state", "Serveur en ligne"));
        picture(name + "-1-sign-in");
        window.textBox("login.username").enterText(name);
        window.textBox("login.password").enterText(password).pressAndReleaseKeys(KeyEvent.VK_ENTER);
        awaitPresent(1);
    }

    /** Writes without sending; as an input method does, because without a window manager no other window gets the keys. */
    void type(String text) {
        var input = window.textBox("chat.input").targetCastedTo(JTextComponent.class);
        GuiActionRunner.execute(() -> input.replaceSelection(text));
    }

    /** Sends what was typed. */
    void send() {
        window.button("chat.send").click();
    }

    void awaitPresent(int atLeast) {
        await(atLeast + " present", () -> present() >= atLeast);
    }

    void awaitTyping(String name) {
        await(name + " is typing", () -> says("chat.typing", name + " écrit"));
    }

    void awaitOffLine() {
        await("off line", () -> says("chat.presence", "Hors ligne"));
    }

    /** Until the server has it, and exactly one row shows it. */
    void awaitMessage(String text) {
        await("message: " + text, () -> rows(text).size() == 1 && !waits(text));
    }

    void awaitWaiting(String text) {
        await("waiting message: " + text, () -> rows(text).size() == 1 && waits(text));
    }

    /** How many messages with that text are shown. */
    int count(String text) {
        return GuiActionRunner.execute(() -> rows(text).size());
    }

    /** Keeps a picture of the window for people to look at. */
    void picture(String name) {
        robot.waitForIdle();
        keep("two-clients-" + name, GuiActionRunner.execute(() -> {
            var content = ((MainWindow) window.target()).getRootPane();
            var painted = new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
            var canvas = painted.createGraphics();
            content.paint(canvas);
            canvas.dispose();
            return painted;
        }));
    }

    private int present() {
        return labels("chat.presence").stream()
                .map(JLabel::getText)
                .filter(text -> text.endsWith(" en ligne"))
                .map(text -> text.substring(0, text.indexOf(' ')))
                .filter(count -> count.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private boolean says(String label, String words) {
        return labels(label).stream().anyMatch(shown -> shown.getText().contains(words));
    }

    private boolean waits(String text) {
        return rows(text).stream().anyMatch(row -> row.getAccessibleName().endsWith("(En attente)"));
    }

    private List<JLabel> labels(String name) {
        return robot.finder().findAll(window.target(), component -> isShown(component, name)).stream()
                .filter(JLabel.class::isInstance)
                .map(JLabel.class::cast)
                .toList();
    }

    private List<AccessibleContext> rows(String text) {
        return robot.finder().findAll(window.target(), component -> "chat.message".equals(component.getName())).stream()
                .map(Component::getAccessibleContext)
                .filter(row -> row.getAccessibleName().contains(text))
                .toList();
    }

    private static boolean isShown(Component component, String name) {
        return name.equals(component.getName()) && component.isShowing();
    }

    /** Asks on the event thread; keeps what is to be seen instead when it does not happen. */
    private void await(String what, Callable<Boolean> onEventThread) {
        try {
            Awaitility.await(what).atMost(PATIENCE).until(() -> GuiActionRunner.execute(onEventThread));
        } catch (ConditionTimeoutException e) {
            keepScreen();
            throw e;
        }
    }

    private void keepScreen() {
        try {
            var screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
            keep("two-clients-failed", new java.awt.Robot().createScreenCapture(screen));
            var tree = PICTURES.resolve("two-clients-failed.txt");
            try (var out = new PrintStream(Files.newOutputStream(tree), false, StandardCharsets.UTF_8)) {
                robot.printer().printComponents(out, window.target());
            }
        } catch (AWTException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(String name, BufferedImage picture) {
        try {
            Files.createDirectories(PICTURES);
            ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not on the event thread. */
    @Override
    public void close() {
        context.close();
        GuiActionRunner.execute(() -> window.target().dispose());
    }
}
