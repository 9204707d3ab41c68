package org.workspace.payara.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.workspace.payara.launcher.server.Module;

/** What the person at the terminal sees. */
final class Screen {
    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    void starting() {
        out.println("Starting Workspace " + Version.current() + " …");
    }

    void ready(ListenAddress address, List<Module> modules, Optional<String> setupCode, Path data, Path log) {
        out.println();
        out.println("Workspace " + Version.current() + " is ready.");
        out.println();
        line("Address", address.url().toString());
        setupCode.ifPresent(code -> line("First admin", "open the client and enter the set-up code " + code));
        line("Modules", names(modules, true));
        if (modules.stream().anyMatch(module -> !module.isRunning())) {
            line("Not running", names(modules, false) + " (the log file says why)");
        }
        line("Data", data.toString());
        line("Log", log.toString());
        line("Stop", "Ctrl-C");
        out.println();
        out.flush();
    }

    void say(String text) {
        out.println(text);
        out.flush();
    }

    private void line(String name, String value) {
        out.printf("  %-12s %s%n", name, value);
    }

    private static String names(List<Module> modules, boolean running) {
        return modules.stream()
                .filter(module -> module.isRunning() == running)
                .map(Module::name)
                .collect(Collectors.joining(", "));
    }
}
