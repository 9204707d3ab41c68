package org.workspace.auth.upkeep;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.workspace.platform.account.AccountDirectory;
import org.workspace.platform.account.AccountSummary;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleName;
import org.workspace.platform.web.module.ModuleStarted;

/**
 * The accounts as other modules see them. Plain JDBC, because it is called on threads of other modules, where this
 * module's entity manager is not at home. The platform removes it from the registry when the module stops.
 */
@Component
class Directory implements AccountDirectory {
    private static final String BY_ID = "select number, username, enabled from auth.account where id = ?";

    private final DataSource database;
    private final ModuleName module;

    @Inject
    Directory(DataSource database, ModuleName module) {
        this.database = database;
        this.module = module;
    }

    void start(@Observes ModuleStarted started) {
        ServiceRegistry.shared().register(module.value(), AccountDirectory.class, this);
    }

    @Override
    public Optional<AccountSummary> byId(UUID id) {
        try (var connection = database.getConnection()) {
            return find(connection, id);
        } catch (SQLException e) {
            throw new IllegalStateException("An account could not be looked up", e);
        }
    }

    private static Optional<AccountSummary> find(Connection connection, UUID id) throws SQLException {
        try (var query = connection.prepareStatement(BY_ID)) {
            query.setObject(1, id);
            var row = query.executeQuery();
            if (!row.next()) return Optional.empty();
            return Optional.of(new AccountSummary(id, row.getLong(1), row.getString(2), row.getBoolean(3)));
        }
    }
}
