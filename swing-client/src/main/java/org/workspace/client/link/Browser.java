package org.workspace.client.link;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import org.workspace.client.app.UiTasks;

/** Opens links in the system's browser or mail program, never inside the client. */
public final class Browser implements Consumer<URI> {
    private static final System.Logger LOG = System.getLogger(Browser.class.getName());

    private final UiTasks tasks;

    public Browser(UiTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void accept(URI target) {
        tasks.run(
                () -> opened(target),
                ignored -> {},
                failure -> LOG.log(System.Logger.Level.WARNING, "The system could not open a link", failure));
    }

    private static boolean opened(URI target) throws IOException {
        if (Desktop.isDesktopSupported()) {
            var action = "mailto".equals(target.getScheme()) ? Desktop.Action.MAIL : Desktop.Action.BROWSE;
            if (Desktop.getDesktop().isSupported(action)) {
                if (action == Desktop.Action.MAIL) Desktop.getDesktop().mail(target);
                else Desktop.getDesktop().browse(target);
                return true;
            }
        }
        // A Linux desktop without the libraries java.awt.Desktop needs still has this command.
        new ProcessBuilder("xdg-open", target.toASCIIString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return true;
    }
}
