package org.workspace.platform.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.workspace.platform.web.module.ModuleName;

/** A module is ready while it reaches its database. The check is named after the module. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final ModuleName module;

    @Inject
    DatabaseCheck(DataSource database, ModuleName module) {
        this.database = database;
        this.module = module;
    }

    @Override
    public HealthCheckResponse call() {
        try (var connection = database.getConnection()) {
            return answer(connection.isValid(PATIENCE_SECONDS));
        } catch (SQLException e) {
            return answer(false);
        }
    }

    private HealthCheckResponse answer(boolean up) {
        return HealthCheckResponse.named(module.value()).status(up).build();
    }
}
