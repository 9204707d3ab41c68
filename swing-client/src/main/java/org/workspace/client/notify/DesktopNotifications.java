package org.workspace.client.notify;

import java.awt.AWTException;
import java.awt.Image;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.workspace.client.app.UiTasks;

/**
 * Shows a notification of the desktop, where it has any: with {@code notify-send} on Linux, else beside the clock. Event
 * thread only; never waits.
 */
public final class DesktopNotifications {
    private static final System.Logger LOG = System.getLogger(DesktopNotifications.class.getName());
    private static final int LONGEST = 160;
    private static final Duration FOLLOWED_WITHIN = Duration.ofSeconds(20);

    private final UiTasks tasks;
    private final Image image;
    private final Runnable clicked;
    private final @Nullable Path command;
    private @Nullable TrayIcon trayIcon;
    private boolean showing;
    private @Nullable Content waiting;

    private record Content(String title, String words) {}

    /** {@code clicked} runs when the user follows a notification. */
    public DesktopNotifications(UiTasks tasks, Image image, Runnable clicked) {
        this(tasks, image, clicked, commandOnPath(System.getenv("PATH")));
    }

    DesktopNotifications(UiTasks tasks, Image image, Runnable clicked, @Nullable Path command) {
        this.tasks = tasks;
        this.image = image;
        this.clicked = clicked;
        this.command = command;
    }

    /** Whether this desktop shows any. */
    public boolean available() {
        return command != null || SystemTray.isSupported();
    }

    public void show(String title, String words) {
        var shortened = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        if (command != null) showNext(command, new Content(title, shortened));
        else if (SystemTray.isSupported()) showBesideClock(title, shortened);
    }

    /** One at a time, and then the newest: each takes a process and a thread for as long as it is on the screen. */
    private void showNext(Path command, Content content) {
        if (showing) {
            waiting = content;
            return;
        }
        showing = true;
        tasks.run(
                () -> send(command, content.title(), content.words()),
                followed -> {
                    if (followed) clicked.run();
                    gone(command);
                },
                failure -> {
                    failed(failure);
                    gone(command);
                });
    }

    private void gone(Path command) {
        showing = false;
        var next = waiting;
        waiting = null;
        if (next != null) showNext(command, next);
    }

    /** Waits, in the background, until the notification is followed or gone; true when it was followed. */
    private static boolean send(Path command, String title, String words) throws IOException, InterruptedException {
        var plain = List.of(command.toString(), "--app-name=Workspace", "--expire-time=8000");
        var content = List.of("--", title, escaped(words));
        var following = run(plain, List.of("--action=default=Workspace", "--wait"), content);
        if (following.exitValue() == 1) run(plain, List.of(), content); // before libnotify 0.8 there were no actions
        var answer = new String(following.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return answer.lines().anyMatch("default"::equals);
    }

    private static Process run(List<String> command, List<String> options, List<String> content)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(command);
        line.addAll(options);
        line.addAll(content);
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        if (!process.waitFor(FOLLOWED_WITHIN.toSeconds(), TimeUnit.SECONDS)) process.destroy();
        process.waitFor();
        return process;
    }

    /** Notification servers read the body as markup. */
    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void failed(Exception failure) {
        LOG.log(System.Logger.Level.WARNING, "A notification could not be shown", failure);
    }

    private void showBesideClock(String title, String words) {
        try {
            if (trayIcon == null) trayIcon = added();
            trayIcon.displayMessage(title, words, TrayIcon.MessageType.NONE);
        } catch (AWTException noTray) {
            failed(noTray);
        }
    }

    private TrayIcon added() throws AWTException {
        var icon = new TrayIcon(image, "Workspace");
        icon.setImageAutoSize(true);
        icon.addActionListener(event -> clicked.run());
        SystemTray.getSystemTray().add(icon);
        return icon;
    }

    private static @Nullable Path commandOnPath(@Nullable String path) {
        if (path == null
                || !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) return null;
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "notify-send"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
