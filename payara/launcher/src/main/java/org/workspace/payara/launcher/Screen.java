package org.workspace.payara.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.workspace.platform.module.ModuleStatus;

/** What the person at the terminal sees. */
final class Screen {
    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    void starting() {
        out.println("Starting Workspace " + Version.current() + " …");
    }

    /** What there is to know about a server that has started. */
    record Report(
            ListenAddress address,
            List<ModuleStatus> modules,
            Optional<String> setupCode,
            Map<String, String> demoPasswords,
            Path data,
            Path log) {
        boolean allRun() {
            return modules.stream().allMatch(ModuleStatus::isActive);
        }
    }

    void ready(Report report) {
        out.println();
        out.println("Workspace " + Version.current()
                + (report.allRun() ? " is ready." : " runs, but not with all of its modules."));
        out.println();
        line("Address", report.address().url().toString());
        report.setupCode().ifPresent(code -> line("First admin", "open the client and enter the set-up code " + code));
        report.demoPasswords().forEach((name, password) -> line("Demo", "%-8s %s".formatted(name, password)));
        line("Modules", names(report.modules(), true));
        if (!report.allRun()) {
            line("Not running", names(report.modules(), false) + " (the log file says why)");
        }
        line("Data", report.data().toString());
        line("Log", report.log().toString());
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

    private static String names(List<ModuleStatus> modules, boolean running) {
        return modules.stream()
                .filter(module -> module.isActive() == running)
                .map(ModuleStatus::name)
                .collect(Collectors.joining(", "));
    }
}
