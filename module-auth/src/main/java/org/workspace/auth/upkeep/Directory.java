package org.workspace.auth.upkeep;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.workspace.platform.account.AccountDirectory;
import org.workspace.platform.account.AccountSummary;
import org.workspace.platform.service.Service;
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
    private static final String SUMMARY = "select id, number, username, enabled from auth.account ";
    private static final String BY_ID = SUMMARY + "where id = ?";
    private static final String NAMED =
            SUMMARY + "where enabled and lower(username) like ? escape '!' order by lower(username) limit ?";

    private final DataSource database;
    private final ModuleName module;

    @Inject
    Directory(DataSource database, ModuleName module) {
        this.database = database;
        this.module = module;
    }

    void start(@Observes ModuleStarted started) {
        ServiceRegistry.shared()
                .register(new Service<>(module.value(), AccountDirectory.class, AccountDirectory.VERSION, this));
    }

    @Override
    public Optional<AccountSummary> byId(UUID id) {
        return find(BY_ID, query -> query.setObject(1, id)).stream().findFirst();
    }

    @Override
    public List<AccountSummary> named(String part, int limit) {
        var literal = part.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return find(NAMED, query -> {
            query.setString(1, "%" + literal + "%");
            query.setInt(2, limit);
        });
    }

    private interface Parameters {
        void set(PreparedStatement query) throws SQLException;
    }

    private List<AccountSummary> find(String sql, Parameters parameters) {
        try (var connection = database.getConnection()) {
            return find(connection, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException("Accounts could not be looked up", e);
        }
    }

    private static List<AccountSummary> find(Connection connection, String sql, Parameters parameters)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            parameters.set(query);
            var found = new ArrayList<AccountSummary>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) found.add(summary(rows));
            }
            return found;
        }
    }

    private static AccountSummary summary(ResultSet row) throws SQLException {
        return new AccountSummary(row.getObject(1, UUID.class), row.getLong(2), row.getString(3), row.getBoolean(4));
    }
}
