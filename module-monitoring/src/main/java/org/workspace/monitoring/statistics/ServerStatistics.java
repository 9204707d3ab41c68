package org.workspace.monitoring.statistics;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.workspace.monitoring.health.ServerHealth;
import org.workspace.platform.module.ModuleControl;
import org.workspace.platform.module.ModuleStatus;
import org.workspace.platform.service.Service;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.statistics.HealthDetail;
import org.workspace.platform.statistics.ModuleReport;
import org.workspace.platform.statistics.ModuleStatistics;
import org.workspace.platform.statistics.Statistic;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleStarted;

/** What this module tells: how the process does, and the modules in it where they can be asked. */
@Component
class ServerStatistics implements ModuleStatistics {
    private static final String MODULES = "modules";

    private final ServerHealth server;

    @Inject
    ServerStatistics(ServerHealth server) {
        this.server = server;
    }

    void start(@Observes ModuleStarted started) {
        ServiceRegistry.shared()
                .register(new Service<>(started.name(), ModuleStatistics.class, ModuleStatistics.VERSION, this));
    }

    @Override
    public ModuleReport report() {
        var now = server.now();
        var statistics = new ArrayList<>(List.of(
                new Statistic("up", now.upSeconds(), "seconds"),
                new Statistic("heap-used", now.heapUsedBytes(), "bytes"),
                new Statistic("heap-maximum", now.heapMaximumBytes(), "bytes"),
                new Statistic("threads", now.threads(), "threads"),
                new Statistic("cached-tokens", now.cachedTokens(), "tokens")));
        var health = new ArrayList<HealthDetail>();
        ServiceRegistry.shared()
                .find(ModuleControl.class)
                .map(ModuleControl::all)
                .ifPresent(modules -> {
                    statistics.add(new Statistic(MODULES, modules.size(), MODULES));
                    statistics.add(new Statistic(
                            "active-modules",
                            modules.stream().filter(ModuleStatus::isActive).count(),
                            MODULES));
                    health.add(health(modules));
                });
        return new ModuleReport(statistics, health);
    }

    /** A module that somebody stopped is well: it should not run. */
    private static HealthDetail health(List<ModuleStatus> modules) {
        var ill = modules.stream()
                .filter(ModuleStatus::isBroken)
                .map(ModuleStatus::name)
                .toList();
        return ill.isEmpty()
                ? new HealthDetail(MODULES, true, "Every module runs that should.")
                : new HealthDetail(MODULES, false, "Should run and does not: " + String.join(", ", ill) + ".");
    }
}
