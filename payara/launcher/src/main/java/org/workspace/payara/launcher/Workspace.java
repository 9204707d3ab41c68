package org.workspace.payara.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.workspace.payara.launcher.data.DataFolder;
import org.workspace.payara.launcher.data.LogFile;
import org.workspace.payara.launcher.database.Database;
import org.workspace.payara.launcher.database.DatabaseChoice;
import org.workspace.payara.launcher.demo.DemoWorkshop;
import org.workspace.payara.launcher.server.Distribution;
import org.workspace.payara.launcher.server.PayaraServer;
import org.workspace.payara.launcher.server.SystemProperties;

/** One run of the server, from the first check to the last process stopped. */
final class Workspace {
    private static final System.Logger LOG = System.getLogger(Workspace.class.getName());

    private final DataFolder data;
    private final DatabaseChoice choice;
    private final Settings settings;
    private final Screen screen;
    private final Distribution distribution = Distribution.here();
    private final Shutdown shutdown = new Shutdown();

    Workspace(DataFolder data, DatabaseChoice choice, Settings settings, Screen screen) {
        this.data = data;
        this.choice = choice;
        this.settings = settings;
        this.screen = screen;
    }

    /** Returns when the start fails, or when it was a trial; otherwise a signal ends the process. */
    int run() throws IOException, InterruptedException {
        screen.starting();
        RuntimeFolder.renew(data.runtime(), distribution.payara());
        var logging = LogFile.open(data);
        configure();
        data.setupCode().generateIfMissing();
        shutdown.install();
        var database = shutdown.add("database", choice.open(data.postgres()));
        var server = startServer(database, logging);
        var modules = server.deploy(distribution);
        var demo = settings.demo() ? fillDemo() : Map.<String, String>of();
        screen.ready(new Screen.Report(
                settings.address(), modules, data.setupCode().current(), demo, data.path(), data.log()));
        if (settings.untilReady()) return 0;
        if (settings.client()) {
            ClientProcess.openWhenThereIsADisplay(distribution, settings.address(), data.logs())
                    .ifPresent(client -> shutdown.add("client", client));
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private PayaraServer startServer(Database database, Path logging) {
        var server = PayaraServer.start(settings.address(), settings.httpThreads(), database, data.runtime(), logging);
        shutdown.add("server", server::stop);
        return server;
    }

    /** A demo that fails is no reason to stop a server that runs. */
    private Map<String, String> fillDemo() {
        try {
            var url = settings.address().url();
            return DemoWorkshop.fill(url, data.demoAccounts(), data.setupCode().current());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The demo could not be filled in", e);
            screen.say("The demo could not be filled in: " + e.getMessage());
            return Map.of();
        }
    }

    private void configure() {
        var url = settings.address().url();
        new SystemProperties()
                .with("mp.jwt.verify.publickey.location", data.publicKeys().toUri())
                .with("mp.jwt.verify.issuer", "workspace")
                .with("mp.jwt.verify.audiences", "workspace")
                .with(data.settings())
                .with(settings.keys())
                .with("fish.payara.micro.BootJar", distribution.bootJar().toUri())
                .with("fish.payara.micro.UnpackDir", distribution.payara())
                .with("workspace.data", data.path())
                .with("workspace.url", url)
                .with("workspace.version", Version.current())
                .with("workspace.setup-code-file", data.setupCode().file())
                .apply();
    }
}
