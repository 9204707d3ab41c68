package org.workspace.platform.web.health;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.workspace.platform.web.module.ModuleName;
import org.workspace.platform.web.module.ModuleStarted;

/** A module has started when its schema is up to date and all that waits for its start is done. The check is named after it. */
@Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {
    private static final int LAST = Integer.MAX_VALUE;

    private final ModuleName module;
    private volatile boolean started;

    @Inject
    StartedCheck(ModuleName module) {
        this.module = module;
    }

    void started(@Observes @Priority(LAST) ModuleStarted event) {
        started = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(module.value()).status(started).build();
    }
}
