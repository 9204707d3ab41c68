package org.workspace.platform.web.module;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.workspace.platform.activity.ActivityFeed;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.session.LiveSessions;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.persistence.Migrations;

/** Starts a module in the right order, and leaves nothing of it behind when it stops. */
@Component
class ModuleLifecycle {
    private static final System.Logger LOG = System.getLogger(ModuleLifecycle.class.getName());

    private final ModuleName module;
    private final Migrations migrations;
    private final Event<ModuleStarted> started;
    private final Event<ModuleStopping> stopping;

    @Inject
    ModuleLifecycle(
            ModuleName module, Migrations migrations, Event<ModuleStarted> started, Event<ModuleStopping> stopping) {
        this.module = module;
        this.migrations = migrations;
        this.started = started;
        this.stopping = stopping;
    }

    void start() {
        migrations.run();
        started.fire(new ModuleStarted(module.value()));
        LOG.log(Level.INFO, "Module " + module.value() + " started");
    }

    void stop() {
        try {
            stopping.fire(new ModuleStopping(module.value()));
        } finally {
            ServiceRegistry.shared().removeAll(module.value());
            LiveSessions.shared().removeAll(module.value());
            ActivityFeed.shared().removeAll(module.value());
        }
        LOG.log(Level.INFO, "Module " + module.value() + " stopped");
    }
}
