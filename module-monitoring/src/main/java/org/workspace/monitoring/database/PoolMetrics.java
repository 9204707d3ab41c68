package org.workspace.monitoring.database;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Tag;
import org.workspace.platform.database.DatabasePool;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.metrics.Metrics;
import org.workspace.platform.web.module.ModuleStarted;

/** Shows the pool of connections, which belongs to no module, once and for all modules. */
@Component
class PoolMetrics {
    private static final String CONNECTIONS = "workspace_database_connections";
    private static final String OPEN = "Open connections to the database, which all modules share.";

    private final Metrics metrics;

    @Inject
    PoolMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    /** On another server than ours there is no such service, and nothing to show. */
    void start(@Observes ModuleStarted started) {
        ServiceRegistry.shared().find(DatabasePool.class).ifPresent(this::show);
    }

    private void show(DatabasePool pool) {
        metrics.gauge(CONNECTIONS, OPEN, () -> pool.usage().inUse(), new Tag("state", "in-use"));
        metrics.gauge(CONNECTIONS, OPEN, () -> pool.usage().idle(), new Tag("state", "idle"));
        metrics.gauge("workspace_database_waiting", "Who waits for a connection.", () -> pool.usage()
                .waiting());
    }
}
