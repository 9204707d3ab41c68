package org.workspace.client;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.workspace.client.app.ClientFolders;
import org.workspace.client.app.SingleInstance;
import org.workspace.client.link.LinkPolicy;
import org.workspace.client.shell.MainWindow;
import org.workspace.client.shell.PreferencesModel;
import org.workspace.client.shell.Workplace;
import org.workspace.client.theme.Appearance;
import org.workspace.client.theme.Theme;

/** Starts the desktop application: {@code [--server URL]}. */
public final class Main {
    private static final System.Logger LOG = System.getLogger(Main.class.getName());
    private static final String DEFAULT_ADDRESS = "http://localhost:8080";
    private static final String BLOCKED_DOMAINS = "blocked-domains.txt";

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (GraphicsEnvironment.isHeadless()) {
            System.err.println("Workspace needs a display. Start it on a desktop, or set DISPLAY.");
            System.exit(1);
        }
        var folders = ClientFolders.ofUser();
        var instance = SingleInstance.claim(folders.configuration());
        if (instance.isEmpty()) return;
        start(folders, instance.get(), serverIn(arguments));
    }

    private static void start(ClientFolders folders, SingleInstance instance, Optional<String> server)
            throws IOException {
        nameForDesktop();
        var context = ClientContext.of(folders, server.orElse(DEFAULT_ADDRESS));
        var blocked = folders.configuration().resolve(BLOCKED_DOMAINS);
        var links = LinkPolicy.with(blocked);
        context.tasks().onEventThread(() -> {
            var preferences = new PreferencesModel(context.settings()::get, context.settings()::put);
            Appearance.install(preferences.state().theme() == Theme.DARK);
            var window = new MainWindow(
                    new Workplace(
                            context.tasks(),
                            context.status(),
                            context.accounts(),
                            context.chat(),
                            preferences,
                            new Appearance(context.tasks()),
                            links),
                    Clock.system(ZoneId.systemDefault()));
            instance.onSecondStart(() -> context.tasks().onEventThread(window::bringToFront));
            window.onClosed(() -> end(context, instance));
            window.open();
            server.ifPresentOrElse(context::startAt, context::start);
        });
    }

    /** Closing waits for the server and the disk: on a thread of its own, and the process ends with it. */
    private static void end(ClientContext context, SingleInstance instance) {
        new Thread(
                        () -> {
                            try (instance) {
                                instance.leave();
                                context.close();
                            } catch (IOException e) {
                                LOG.log(System.Logger.Level.DEBUG, "The instance lock was gone already", e);
                            }
                            System.exit(0);
                        },
                        "end")
                .start();
    }

    private static Optional<String> serverIn(String[] arguments) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals("--server")) return Optional.of(arguments[i + 1]);
        }
        return Optional.empty();
    }

    /** X11 desktops group windows by this name; Java offers no other way to set it than this field. */
    private static void nameForDesktop() {
        try {
            var toolkit = Toolkit.getDefaultToolkit();
            if (!toolkit.getClass().getName().equals("sun.awt.X11.XToolkit")) return;
            var name = toolkit.getClass().getDeclaredField("awtAppClassName");
            name.setAccessible(true);
            name.set(toolkit, "Workspace");
        } catch (ReflectiveOperationException | RuntimeException closed) {
            LOG.log(System.Logger.Level.DEBUG, "The desktop will see the window under another name", closed);
        }
    }
}
