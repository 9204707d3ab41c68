package org.workspace.platform.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.workspace.platform.web.module.ModuleName;

/**
 * A module that answers is alive, also while it starts or lacks its database: whoever asks restarts the whole server when this
 * is not so, and that would not help. The check is named after the module.
 */
@Liveness
@ApplicationScoped
public class LiveCheck implements HealthCheck {
    private final ModuleName module;

    @Inject
    LiveCheck(ModuleName module) {
        this.module = module;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(module.value()).up().build();
    }
}
