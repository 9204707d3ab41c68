package org.workspace.payara.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workspace.payara.launcher.data.DataFolder;
import org.workspace.payara.launcher.database.DatabaseChoice;
import org.workspace.payara.launcher.server.Distribution;
import org.workspace.payara.launcher.server.ModuleSettings;
import org.workspace.payara.launcher.settings.GivenSettings;
import org.workspace.payara.modules.ModuleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server and stays until it is stopped. The fields are filled by picocli. */
@Command(
        name = "run",
        description = "Starts the server, and the desktop client when there is a display. Ctrl-C stops everything.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class RunCommand implements Callable<Integer> {
    private static final String BUILT_IN_USER = "workspace";
    private static final int LEAST_THREADS = 2;
    private static final int MOST_THREADS = 1_000;

    private final Distribution distribution;
    private final Screen screen;

    @Option(
            names = "--port",
            defaultValue = "${env:WORKSPACE_PORT:-8080}",
            description = "Port of the server; 0 takes any free one. [WORKSPACE_PORT, ${DEFAULT-VALUE}]")
    private int port;

    @Option(
            names = "--bind",
            defaultValue = "${env:WORKSPACE_BIND:-127.0.0.1}",
            description = "Address to listen on; 0.0.0.0 lets the network in. [WORKSPACE_BIND, ${DEFAULT-VALUE}]")
    private String bind;

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            defaultValue = "${env:WORKSPACE_DATA}",
            description = "Folder of everything that is kept. [WORKSPACE_DATA, else the account's own data folder]")
    private @Nullable Path data;

    @Option(
            names = "--database-url",
            paramLabel = "<url>",
            defaultValue = "${env:WORKSPACE_DATABASE_URL}",
            description = "A PostgreSQL 14 or later to use instead of the built-in one, as"
                    + " jdbc:postgresql://host:5432/name. [WORKSPACE_DATABASE_URL]")
    private @Nullable String databaseUrl;

    @Option(
            names = "--database-user",
            paramLabel = "<name>",
            defaultValue = "${env:WORKSPACE_DATABASE_USER:-" + BUILT_IN_USER + "}",
            description = "[WORKSPACE_DATABASE_USER, ${DEFAULT-VALUE}]")
    private String databaseUser;

    @Option(
            names = "--database-password-file",
            paramLabel = "<file>",
            defaultValue = "${env:WORKSPACE_DATABASE_PASSWORD_FILE}",
            description = "File that holds the password; or set WORKSPACE_DATABASE_PASSWORD.")
    private @Nullable Path databasePasswordFile;

    @Option(
            names = "--set",
            paramLabel = "<key>=<value>",
            description =
                    "A setting for this run; docs/settings.md lists all. <data>/workspace.properties holds those to keep.")
    private final Map<String, String> settings = new HashMap<>();

    @Option(
            names = "--http-threads",
            defaultValue = "${env:WORKSPACE_HTTP_THREADS}",
            description = "Requests answered at the same time. [WORKSPACE_HTTP_THREADS, else 4 for each processor]")
    private @Nullable Integer httpThreads;

    @Option(names = "--demo", description = "Fill in a workshop with seven people and a day of messages.")
    private boolean demo;

    @Option(names = "--no-client", description = "Do not open the desktop client.")
    private boolean noClient;

    @Option(names = "--check", hidden = true, description = "Look at the options and settings, and start nothing.")
    private boolean checkOnly;

    @Option(names = "--until-ready", description = "Stop as soon as everything runs: a trial.")
    private boolean untilReady;

    RunCommand(Distribution distribution, Screen screen) {
        this.distribution = distribution;
        this.screen = screen;
    }

    /** Everything that can be wrong with what was asked for is said before a file is touched. */
    @Override
    public Integer call() throws Exception {
        var folder = DataFolder.chosen(data, System.getenv());
        var wanted = ListenAddress.of(bind, port);
        var threads = threads();
        var database = database();
        var given = GivenSettings.read(DataFolder.settings(folder), settings, System.getenv())
                .checked(Stream.concat(
                        distribution.modules().stream(), ModuleStore.files(DataFolder.modules(folder)).stream()));
        if (checkOnly) return 0;
        given.unused().forEach(screen::say);
        try (var data = DataFolder.open(folder)) { // before the port, which a second start finds taken as well
            var settingsOfRun = new Settings(
                    wanted.free(),
                    threads,
                    given.values(),
                    demo,
                    !noClient,
                    untilReady,
                    ModuleSettings.of(given::value));
            return new Workspace(distribution, data, database, settingsOfRun, screen).run();
        }
    }

    private DatabaseChoice database() {
        var passwordFile = Optional.ofNullable(databasePasswordFile)
                .filter(file -> !file.toString().isEmpty());
        if (databaseUrl != null && !databaseUrl.isBlank()) {
            return DatabaseChoice.external(databaseUrl, databaseUser, passwordFile.orElse(null), System.getenv());
        }
        if (passwordFile.isPresent() || !databaseUser.equals(BUILT_IN_USER)) {
            throw new WrongUsage("--database-user and --database-password-file need --database-url: "
                    + "the built-in database has its own account.");
        }
        return DatabaseChoice.builtIn();
    }

    private int threads() {
        if (httpThreads == null) return Math.max(8, 4 * Runtime.getRuntime().availableProcessors());
        if (httpThreads < LEAST_THREADS || httpThreads > MOST_THREADS) {
            throw new WrongUsage("%d threads cannot answer requests: choose from %d to %d with --http-threads."
                    .formatted(httpThreads, LEAST_THREADS, MOST_THREADS));
        }
        return httpThreads;
    }
}
