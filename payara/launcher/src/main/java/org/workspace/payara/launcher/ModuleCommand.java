package org.workspace.payara.launcher;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workspace.payara.launcher.control.ControlClient;
import org.workspace.payara.launcher.control.ModuleVerb;
import org.workspace.payara.launcher.data.DataFolder;
import org.workspace.platform.module.Finding;
import org.workspace.platform.module.ModuleData;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Looks at and changes the modules of a server that runs on this machine. The fields are filled by picocli. */
@Command(
        name = "module",
        description = "Looks at and changes the modules of the running server, and begins new ones.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class ModuleCommand implements Runnable {
    private static final int NOT_DONE = 1;

    private final PrintStream out;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            defaultValue = "${env:WORKSPACE_DATA}",
            scope = ScopeType.INHERIT,
            description = "The server's data folder. [WORKSPACE_DATA, else the account's own data folder]")
    private @Nullable Path data;

    ModuleCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with modules");
    }

    @Command(name = "list", description = "Lists all modules: name, version, state.")
    int list() {
        for (var module : server().list()) {
            out.printf(
                    "%-14s %-12s %-12s %s%n",
                    module.getString("name"),
                    module.getString("version"),
                    state(module),
                    module.getString("cause", module.getString("description", "")));
        }
        return 0;
    }

    @Command(name = "show", description = "Shows one module with what it requires and who requires it.")
    int show(@Parameters(paramLabel = "<name>") String name) {
        var module = server().list().stream()
                .filter(candidate -> name.equals(candidate.getString("name")))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("There is no module \"%s\".".formatted(name)));
        line("Name", module.getString("name"));
        line("Title", module.getString("title"));
        line("About", module.getString("description"));
        line("Bundle", module.getString("symbolicName"));
        line("Version", module.getString("version"));
        line("State", state(module) + " since " + module.getString("since"));
        line("Cause", module.getString("cause"));
        lines("Requires", module.getArray("requires"));
        lines("Required by", module.getArray("dependants"));
        lines("Used by", module.getArray("users"));
        line("Before it", module.getString("previousVersion"));
        return 0;
    }

    @Command(name = "check", description = "Says what would speak against installing or updating; changes nothing.")
    int check(@Parameters(paramLabel = "<file.war>") Path file) {
        var findings = server().check(absolute(file));
        findings.forEach(finding -> out.printf(
                "%-9s %s%n", finding.getString("weight").toLowerCase(Locale.ROOT), finding.getString("text")));
        return findings.stream().anyMatch(ModuleCommand::speaksAgainst) ? NOT_DONE : CommandLine.ExitCode.OK;
    }

    private static boolean speaksAgainst(JsonObject finding) {
        return Finding.Weight.valueOf(finding.getString("weight")).compareTo(Finding.Weight.DOUBT) >= 0;
    }

    @Command(name = "install", description = "Takes a new module and starts it.")
    int install(
            @Parameters(paramLabel = "<file.war>") Path file,
            @Option(names = "--force", description = "Also with doubts that `check` has.") boolean force) {
        return change(ModuleVerb.INSTALL, Map.of("file", absolute(file), "force", force));
    }

    @Command(name = "start", description = "Starts a module that does not run.")
    int start(@Parameters(paramLabel = "<name>") String name) {
        return change(ModuleVerb.START, Map.of("module", name));
    }

    @Command(name = "stop", description = "Stops a module; it stays stopped until it is started.")
    int stop(@Parameters(paramLabel = "<name>") String name) {
        return change(ModuleVerb.STOP, Map.of("module", name));
    }

    @Command(
            name = "update",
            description =
                    "Replaces a module by another version. When that does not become healthy, the present one comes back.")
    int update(
            @Parameters(paramLabel = "<file.war>") Path file,
            @Option(names = "--force", description = "Also with doubts: an older version, or tables that change.")
                    boolean force) {
        return change(ModuleVerb.UPDATE, Map.of("file", absolute(file), "force", force));
    }

    @Command(name = "rollback", description = "Goes back to the version before the last update.")
    int rollback(@Parameters(paramLabel = "<name>") String name) {
        return change(ModuleVerb.ROLLBACK, Map.of("module", name));
    }

    @Command(name = "uninstall", description = "Stops a module and removes it.")
    int uninstall(
            @Parameters(paramLabel = "<name>") String name,
            @Option(
                            names = "--tables",
                            paramLabel = "keep|export|purge",
                            defaultValue = "keep",
                            description =
                                    "What becomes of its tables; export writes them to <data>/exports first. [keep]")
                    String tables) {
        return change(
                ModuleVerb.UNINSTALL,
                Map.of("module", name, "data", data(tables).name()));
    }

    private ModuleData data(String word) {
        for (var value : ModuleData.values()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) return value;
        }
        throw new ParameterException(spec.commandLine(), "--tables takes keep, export or purge, not '" + word + "'");
    }

    private int change(ModuleVerb verb, Map<String, ?> request) {
        var outcome = server().change(verb, request);
        out.println(outcome.summary());
        outcome.details().forEach(detail -> out.println("  " + detail));
        if (outcome.unavailableMillis() > 0) {
            out.printf(Locale.ROOT, "  It was away for %.1f s.%n", outcome.unavailableMillis() / 1000.0);
        }
        return outcome.done() ? CommandLine.ExitCode.OK : NOT_DONE;
    }

    private ControlClient server() {
        return ControlClient.of(DataFolder.control(DataFolder.chosen(data, System.getenv())));
    }

    private static String absolute(Path file) {
        if (!Files.isReadable(file)) throw new LaunchFailure("There is no file %s that can be read.".formatted(file));
        return file.toAbsolutePath().toString();
    }

    private static String state(JsonObject module) {
        return module.getString("state").toLowerCase(Locale.ROOT);
    }

    private void line(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) out.printf("%-12s %s%n", name, value);
    }

    private void lines(String name, JsonArray texts) {
        for (var i = 0; i < texts.size(); i++) line(i == 0 ? name : "", texts.getString(i));
    }
}
