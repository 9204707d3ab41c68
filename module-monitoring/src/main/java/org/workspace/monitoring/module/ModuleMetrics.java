package org.workspace.monitoring.module;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.Tag;
import org.workspace.platform.module.ModuleControl;
import org.workspace.platform.module.ModuleState;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.metrics.Metrics;
import org.workspace.platform.web.module.ModuleStarted;

/** Shows how many modules are in which state: one that failed has no health check that could tell. */
@Component
class ModuleMetrics {
    private final Metrics metrics;

    @Inject
    ModuleMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    void start(@Observes ModuleStarted started) {
        for (var state : ModuleState.values()) {
            metrics.gauge(
                    "workspace_modules",
                    "Modules, by state.",
                    () -> count(state),
                    new Tag("state", state.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static long count(ModuleState state) {
        return ServiceRegistry.shared().find(ModuleControl.class).stream()
                .flatMap(modules -> modules.all().stream())
                .filter(module -> module.state() == state)
                .count();
    }
}
