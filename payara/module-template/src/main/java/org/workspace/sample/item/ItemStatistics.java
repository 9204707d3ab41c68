package org.workspace.sample.item;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.workspace.platform.service.Service;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.statistics.ModuleReport;
import org.workspace.platform.statistics.ModuleStatistics;
import org.workspace.platform.statistics.Statistic;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleStarted;

/**
 * What this module tells of itself to monitoring. Plain JDBC, because it is called on threads of other modules, where this
 * module's entity manager is not at home. The platform removes it from the registry when the module stops.
 */
@Component
class ItemStatistics implements ModuleStatistics {
    private final DataSource database;

    @Inject
    ItemStatistics(DataSource database) {
        this.database = database;
    }

    void start(@Observes ModuleStarted started) {
        ServiceRegistry.shared()
                .register(new Service<>(started.name(), ModuleStatistics.class, ModuleStatistics.VERSION, this));
    }

    @Override
    public ModuleReport report() {
        return new ModuleReport(List.of(new Statistic("items", count(), "items")), List.of());
    }

    private long count() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from sample.item")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The items could not be counted", e);
        }
    }
}
