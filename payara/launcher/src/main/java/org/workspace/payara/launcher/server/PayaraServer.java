package org.workspace.payara.launcher.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.workspace.payara.launcher.LaunchFailure;
import org.workspace.payara.launcher.ListenAddress;
import org.workspace.payara.launcher.data.DataFolder;
import org.workspace.payara.launcher.database.Database;

/** Payara Micro in this process. At most one at a time: it takes system properties, logging and standard streams over. */
public final class PayaraServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PayaraServer.class.getName());

    private final PayaraMicroRuntime runtime;
    private final AdminCommandRunner commands;
    private final ListenAddress address;

    private PayaraServer(PayaraMicroRuntime runtime, AdminCommandRunner commands, ListenAddress address) {
        this.runtime = runtime;
        this.commands = commands;
        this.address = address;
    }

    /**
     * Boots it with a connection pool but no module yet.
     *
     * @param folder for its files; created here, removed by the next start
     */
    public static PayaraServer start(
            ListenAddress address, int httpThreads, Database database, Path folder, Path logging) {
        var commands = new AtomicReference<AdminCommandRunner>();
        try {
            var boot = PayaraMicro.getInstance()
                    .setRootDir(Files.createDirectories(folder).toFile())
                    .setLogPropertiesFile(logging.toFile())
                    .setPrintLogo(false)
                    .setInstanceName("workspace")
                    .setNoCluster(true)
                    .setHttpPort(address.port())
                    .setMinHttpThreads(Math.min(4, httpThreads))
                    .setMaxHttpThreads(httpThreads)
                    .setPreBootHandler(AdminCommands.beforeBoot(address.host().getHostAddress()))
                    .setPostBootHandler(
                            AdminCommands.afterBoot(Pool.of(database)).andThen(commands::set));
            return new PayaraServer(boot.bootStrap(), Objects.requireNonNull(commands.get()), address);
        } catch (BootstrapException | IOException e) {
            LOG.log(System.Logger.Level.ERROR, "Payara did not start", e);
            throw new LaunchFailure("The server could not start: see the log file.", e);
        }
    }

    /** What runs modules on it, with their tables in that database, and their files in that folder. */
    public PayaraModules modules(Database database, DataFolder data, ModuleSettings settings) {
        return new PayaraModules(
                new Deployer(commands, settings.startOrStop()),
                new ModuleHealth(address.url(), settings.healthy()),
                new ModuleExamination(settings.signers(), new PendingMigrations(database), new DiskSpace(data.path())),
                new ModuleTables(database, data.exports(), Clock.systemUTC()),
                settings.finish());
    }

    /** Returns when nothing of it uses the database any more, after a few seconds at most. */
    @Override
    public void close() {
        try {
            runtime.shutdown();
        } catch (BootstrapException e) {
            throw new IllegalStateException(e);
        }
    }
}
