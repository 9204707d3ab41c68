package org.workspace.sample.item;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleStarted;

/**
 * How many items there are, for other modules. Plain JDBC, because it is called on threads of other modules, where this
 * module's entity manager is not at home. The platform removes it from the registry when the module stops.
 */
@Component
class ItemCount implements LongSupplier {
    private final DataSource database;

    @Inject
    ItemCount(DataSource database) {
        this.database = database;
    }

    void start(@Observes ModuleStarted started) {
        ServiceRegistry.shared().register(started.name(), LongSupplier.class, this);
    }

    @Override
    public long getAsLong() {
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
