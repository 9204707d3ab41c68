package org.workspace.payara.launcher.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.workspace.payara.modules.ModuleFailed;
import org.workspace.payara.modules.ModuleFile;
import org.workspace.payara.modules.ModuleHost;
import org.workspace.platform.activity.ActivityFeed;
import org.workspace.platform.module.Finding;
import org.workspace.platform.module.ModuleData;
import org.workspace.platform.module.ModuleTraffic;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.session.LiveSessions;

/** Runs modules on Payara. */
public final class PayaraModules implements ModuleHost {
    private static final System.Logger LOG = System.getLogger(PayaraModules.class.getName());

    private final Deployer deployer;
    private final ModuleHealth health;
    private final ModuleExamination examination;
    private final ModuleTables tables;
    private final Duration finish;

    /** @param finish for requests under way when their module is taken off; those that take longer are cut */
    PayaraModules(
            Deployer deployer,
            ModuleHealth health,
            ModuleExamination examination,
            ModuleTables tables,
            Duration finish) {
        this.deployer = deployer;
        this.health = health;
        this.examination = examination;
        this.tables = tables;
        this.finish = finish;
    }

    /** Puts something in the places where no module is. A server without it works, too. */
    public void startRoot(Distribution distribution) {
        try {
            deployer.deployRoot(distribution.root());
        } catch (ModuleFailed e) {
            LOG.log(System.Logger.Level.ERROR, "The first page did not start", e);
        }
    }

    @Override
    public void start(ModuleFile module) throws ModuleFailed {
        var name = module.name();
        Leftovers.release("/" + name); // of a start that failed
        ModuleTraffic.of(name).open();
        deploy(module);
        try {
            health.awaitReady(name);
        } catch (ModuleFailed e) {
            takeOff(name);
            throw e;
        }
    }

    private void deploy(ModuleFile module) throws ModuleFailed {
        try {
            deployer.deploy(module.name(), module.path());
        } catch (ModuleFailed e) {
            forget(module.name());
            throw e;
        }
    }

    @Override
    public void stop(String name) {
        if (!ModuleTraffic.of(name).close(finish)) {
            LOG.log(System.Logger.Level.WARNING, "Requests of {0} under way after {1} are cut", name, finish);
        }
        takeOff(name);
    }

    @Override
    public Optional<String> hanging() {
        return deployer.hanging();
    }

    private void takeOff(String name) {
        deployer.undeploy(name);
        forget(name);
        Leftovers.release("/" + name);
    }

    /** A module does so itself when it stops. One that failed at its start or its end did not, or not of everything. */
    private static void forget(String name) {
        ServiceRegistry.shared().removeAll(name);
        LiveSessions.shared().removeAll(name);
        ActivityFeed.shared().removeAll(name);
    }

    @Override
    public List<Finding> examine(ModuleFile module) {
        return examination.of(module);
    }

    @Override
    public String dispose(String name, ModuleData data) {
        return tables.dispose(name, data);
    }
}
