package org.workspace.client.theme;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Asks the desktop whether it is dark, with the command each desktop has for it. Light where that cannot be known. */
final class SystemTheme {
    private static final long PATIENCE_SECONDS = 3;

    private record Question(List<String> command, String darkAnswer) {}

    private static final Question MAC = new Question(List.of("defaults", "read", "-g", "AppleInterfaceStyle"), "dark");
    private static final Question WINDOWS = new Question(
            List.of(
                    "reg",
                    "query",
                    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                    "/v",
                    "AppsUseLightTheme"),
            "0x0");
    /** The freedesktop setting every current desktop answers; 1 prefers dark. */
    private static final Question PORTAL = new Question(
            List.of(
                    "gdbus",
                    "call",
                    "--session",
                    "--dest=org.freedesktop.portal.Desktop",
                    "--object-path=/org/freedesktop/portal/desktop",
                    "--method=org.freedesktop.portal.Settings.Read",
                    "org.freedesktop.appearance",
                    "color-scheme"),
            "uint32 1");

    private static final Question GNOME =
            new Question(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"), "prefer-dark");

    private final List<Question> questions;

    private SystemTheme(List<Question> questions) {
        this.questions = questions;
    }

    static SystemTheme ofThisDesktop() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) return new SystemTheme(List.of(MAC));
        if (os.startsWith("windows")) return new SystemTheme(List.of(WINDOWS));
        return new SystemTheme(List.of(PORTAL, GNOME));
    }

    /** For tests: dark when {@code command} answers {@code darkAnswer}. */
    static SystemTheme askedBy(List<String> command, String darkAnswer) {
        return new SystemTheme(List.of(new Question(command, darkAnswer)));
    }

    /** Waits for another process: never on the event thread. */
    boolean dark() throws InterruptedException {
        for (var question : questions) {
            if (answer(question.command()).contains(question.darkAnswer())) return true;
        }
        return false;
    }

    private static String answer(List<String> command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT);
        } catch (IOException commandNotHere) {
            return "";
        }
    }
}
