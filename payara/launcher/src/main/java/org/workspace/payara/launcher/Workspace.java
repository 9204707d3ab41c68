package org.workspace.payara.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.workspace.payara.launcher.control.ControlServer;
import org.workspace.payara.launcher.data.DataFolder;
import org.workspace.payara.launcher.data.LogFile;
import org.workspace.payara.launcher.data.OwnerOnly;
import org.workspace.payara.launcher.database.Database;
import org.workspace.payara.launcher.database.DatabaseChoice;
import org.workspace.payara.launcher.demo.DemoWorkshop;
import org.workspace.payara.launcher.demo.ExistingAccounts;
import org.workspace.payara.launcher.server.Distribution;
import org.workspace.payara.launcher.server.PayaraPool;
import org.workspace.payara.launcher.server.PayaraServer;
import org.workspace.payara.launcher.server.SystemProperties;
import org.workspace.payara.modules.ModuleInbox;
import org.workspace.payara.modules.ModuleStore;
import org.workspace.payara.modules.Modules;
import org.workspace.platform.database.DatabasePool;
import org.workspace.platform.module.ModuleControl;
import org.workspace.platform.module.ModuleStatus;
import org.workspace.platform.service.ServiceRegistry;

/** One run of the server, from the first check to the last process stopped. */
final class Workspace {
    private static final System.Logger LOG = System.getLogger(Workspace.class.getName());

    private static final Duration CHANGE_PATIENCE = Duration.ofSeconds(5);

    private final DataFolder data;
    private final DatabaseChoice choice;
    private final Settings settings;
    private final Screen screen;
    private final Distribution distribution;
    private final Shutdown shutdown = new Shutdown();

    Workspace(Distribution distribution, DataFolder data, DatabaseChoice choice, Settings settings, Screen screen) {
        this.distribution = distribution;
        this.data = data;
        this.choice = choice;
        this.settings = settings;
        this.screen = screen;
    }

    /** Returns when the start fails, or when it was a trial; otherwise a signal ends the process. */
    int run() throws Exception {
        screen.starting();
        var logging = prepare();
        shutdown.install();
        var database = shutdown.start("database", () -> choice.open(data.postgres()));
        var demo = settings.demo() ? Optional.of(planDemo(database)) : Optional.<DemoWorkshop>empty();
        writeSetupCode();
        var server = shutdown.start("server", () -> startServer(database, logging));
        var modules = startModules(database, server);
        shutdown.start("control", () -> ControlServer.open(modules, DataFolder.control(data.path())));
        shutdown.start("inbox", () -> openInbox(modules));
        var filled = demo.flatMap(this::fill);
        screen.ready(new Screen.Report(
                settings.address(), modules.all(), data.setupCode().current(), filled, data.path(), data.log()));
        if (settings.untilReady()) return outcome(modules.all());
        if (settings.client()) {
            shutdown.start("client", () -> ClientProcess.open(distribution, settings.address(), data.logs()));
        }
        Shutdown.awaitTheEnd();
        return 0;
    }

    private ModuleInbox openInbox(Modules modules) {
        return ModuleInbox.open(
                DataFolder.modules(data.path()), modules, Duration.ofSeconds(2), Duration.ofSeconds(30));
    }

    private int outcome(List<ModuleStatus> modules) {
        var broken = modules.stream()
                .filter(ModuleStatus::isBroken)
                .map(ModuleStatus::name)
                .toList();
        if (broken.isEmpty()) return 0;
        throw new LaunchFailure(
                "Not everything runs (%s): see the log file %s.".formatted(String.join(", ", broken), data.log()));
    }

    /** Returns the configuration of the logging. */
    private Path prepare() {
        try {
            RuntimeFolder.renew(data.runtime(), distribution.payara());
            configure();
            return LogFile.open(data);
        } catch (IOException e) {
            throw data.unusable(e);
        }
    }

    private PayaraServer startServer(Database database, Path logging) {
        return PayaraServer.start(settings.address(), settings.httpThreads(), database, data.runtime(), logging);
    }

    /** Modules find what the server offers them in the registry, like any other service. */
    private Modules startModules(Database database, PayaraServer server) throws IOException {
        var host = server.modules(database, data, settings.modules());
        var modules = new Modules(
                org.osgi.framework.Version.parseVersion(Version.current()),
                ModuleStore.open(OwnerOnly.folder(DataFolder.modules(data.path()))),
                host,
                CHANGE_PATIENCE,
                Clock.systemUTC());
        ServiceRegistry.shared().register("platform", ModuleControl.class, modules);
        ServiceRegistry.shared().register("platform", DatabasePool.class, new PayaraPool());
        host.startRoot(distribution);
        modules.startAll(distribution.modules());
        return modules;
    }

    private DemoWorkshop planDemo(Database database) throws SQLException {
        try {
            return DemoWorkshop.planned(data.demoAccounts(), ExistingAccounts.names(database));
        } catch (IOException e) {
            throw data.unusable(e);
        }
    }

    /** A demo that fails is no reason to stop a server that runs. */
    private Optional<Screen.Demo> fill(DemoWorkshop demo) {
        try {
            var passwords = demo.fill(settings.address().url(), data.setupCode().current());
            return Optional.of(new Screen.Demo(DemoWorkshop.administrator(), passwords, data.demoAccounts()));
        } catch (IOException | RuntimeException e) { // its file of accounts may be anything
            LOG.log(System.Logger.Level.ERROR, "The demo could not be filled in", e);
            screen.say("The demo could not be filled in: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void writeSetupCode() {
        try {
            data.setupCode().generateIfMissing();
        } catch (IOException e) {
            throw data.unusable(e);
        }
    }

    private void configure() throws IOException {
        var url = settings.address().url();
        new SystemProperties()
                .with("mp.jwt.verify.publickey.location", data.publicKeys().toUri())
                .with("mp.jwt.verify.issuer", "workspace")
                .with("mp.jwt.verify.audiences", "workspace")
                .with(settings.keys())
                .with("fish.payara.micro.BootJar", distribution.bootJar().toUri())
                .with("fish.payara.micro.UnpackDir", distribution.payara())
                .with("workspace.data", data.path())
                .with("workspace.url", url)
                .with("workspace.version", Version.current())
                .with("workspace.setup-code-file", data.setupCode().file())
                .with("workspace.scrape-token-file", data.scrapeToken())
                .apply();
    }
}
