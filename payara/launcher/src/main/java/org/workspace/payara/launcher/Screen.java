package org.workspace.payara.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.workspace.platform.module.ModuleState;
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

    /**
     * The demo and its passwords by account name.
     *
     * @param passwords none when it was filled in by an earlier start: they may have been changed
     * @param file where they were written down
     */
    record Demo(String administrator, Map<String, String> passwords, Path file) {}

    /** What there is to know about a server that has started. */
    record Report(
            ListenAddress address,
            List<ModuleStatus> modules,
            Optional<String> setupCode,
            Optional<Demo> demo,
            Path data,
            Path log) {
        boolean allRun() {
            return modules.stream().noneMatch(ModuleStatus::isBroken);
        }
    }

    void ready(Report report) {
        out.println();
        out.println("Workspace " + Version.current()
                + (report.allRun() ? " is ready." : " runs, but not with all of its modules."));
        out.println();
        address(report.address());
        report.setupCode()
                .ifPresent(code ->
                        line("First admin", "open the client or the admin page and enter the set-up code " + code));
        report.demo().ifPresent(this::demo);
        lineOf("Modules", report.modules(), ModuleStatus::isActive, "");
        lineOf("Stopped", report.modules(), module -> module.state() == ModuleState.RESOLVED, "");
        lineOf("Not running", report.modules(), ModuleStatus::isBroken, " (the log file says why)");
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

    private void address(ListenAddress address) {
        var name = "Address";
        for (var url : address.urls()) {
            line(name, url.toString());
            name = "";
        }
        line("Admin page", address.urls().get(0) + "/monitoring/");
        if (address.isOpen()) {
            line(
                    "Warning",
                    "Passwords travel in clear text: put a reverse proxy with TLS in front, see docs/network.md");
        }
    }

    private void demo(Demo demo) {
        if (demo.passwords().isEmpty()) {
            line("Demo", "is there already; the passwords it was made with are in " + demo.file());
            return;
        }
        demo.passwords().forEach((name, password) -> {
            var role = name.equals(demo.administrator()) ? "  (administrator)" : "";
            line("Demo", "%-8s %s%s".formatted(name, password, role));
        });
        line("", "These passwords are kept in " + demo.file());
    }

    private void line(String name, String value) {
        out.printf("  %-12s %s%n", name, value);
    }

    private void lineOf(String name, List<ModuleStatus> modules, Predicate<ModuleStatus> which, String remark) {
        var names = modules.stream().filter(which).map(ModuleStatus::name).toList();
        if (!names.isEmpty()) line(name, String.join(", ", names) + remark);
    }
}
