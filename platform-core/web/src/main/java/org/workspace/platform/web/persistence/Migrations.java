package org.workspace.platform.web.persistence;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleName;

/**
 * Brings the schemas {@code platform} and the module's own up to date.
 *
 * <p>The change logs are {@code db/platform/changelog.xml} of this library and {@code db/<module>/changelog.xml} of the
 * WAR; each schema keeps its own Liquibase tables. Safe when several nodes start at once, and after one was killed: the
 * lock is PostgreSQL's, which frees it with the connection, and not only the row that Liquibase would leave behind.
 */
@Component
public class Migrations {
    private final DataSource database;
    private final ModuleName module;

    @Inject
    Migrations(DataSource database, ModuleName module) {
        this.database = database;
        this.module = module;
    }

    /**
     * Runs what is not yet run.
     *
     * @throws IllegalStateException when a change fails: the module must not start on a schema it does not know
     */
    public void run() {
        openScope();
        migrate("platform");
        if (loader().getResource(changeLog(module.value())) != null) migrate(module.value());
    }

    /**
     * Liquibase's outermost scope stays with the thread and goes over to every thread that this one begins. Opened here,
     * with Liquibase's own class loader, it does not keep the module.
     */
    private static void openScope() {
        var module = loader();
        Thread.currentThread().setContextClassLoader(Scope.class.getClassLoader());
        try {
            Scope.getCurrentScope();
        } finally {
            Thread.currentThread().setContextClassLoader(module);
        }
    }

    private void migrate(String schema) {
        try (var guard = database.getConnection();
                var connection = database.getConnection()) {
            lock(guard, "pg_advisory_lock", schema);
            try {
                createSchema(connection, schema);
                Scope.child(Scope.Attr.ui.name(), new LoggerUIService(), () -> update(connection, schema));
            } finally {
                lock(guard, "pg_advisory_unlock", schema);
            }
        } catch (Exception e) {
            var message = "The schema %s could not be brought up to date: %s".formatted(schema, reason(e));
            throw new IllegalStateException(message, e);
        }
    }

    /** What the database said, without the statement and the names of exceptions around it. */
    private static String reason(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) innermost = innermost.getCause();
        var lines = String.valueOf(innermost.getMessage())
                .lines()
                .map(String::strip)
                .toList();
        var first = lines.isEmpty() ? "" : lines.get(0);
        return first.endsWith(":") ? String.join(" ", lines) : first; // Liquibase's list of what is wrong
    }

    /** The number stands for migrations among all uses of such locks. */
    private static void lock(Connection connection, String function, String schema) throws SQLException {
        try (var statement = connection.prepareStatement("select " + function + "(20261128, hashtext(?))")) {
            statement.setString(1, schema);
            statement.execute();
        }
    }

    /** The name is a checked {@link ModuleName}, so it can stand in a statement. */
    private static void createSchema(Connection connection, String schema) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + schema);
        }
    }

    @SuppressWarnings("try") // may say that it was interrupted, and never is
    private static void update(Connection connection, String schema) throws Exception {
        var target = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new Anonymous(connection));
        target.setDefaultSchemaName(schema);
        target.setLiquibaseSchemaName(schema);
        try (var files = new ClassLoaderResourceAccessor(loader())) {
            var liquibase = new Liquibase(changeLog(schema), files, target);
            liquibase.forceReleaseLocks(); // whoever left it is gone: we hold the real lock
            liquibase.update(new Contexts());
        }
    }

    private static String changeLog(String schema) {
        return "db/" + schema + "/changelog.xml";
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }

    /**
     * A connection that does not tell Liquibase its long address: searching that for passwords to hide takes Liquibase
     * (4.33) seconds of regular expressions.
     */
    private static final class Anonymous extends JdbcConnection {
        Anonymous(Connection connection) {
            super(connection);
        }

        @Override
        public String getURL() {
            return "jdbc:postgresql:workspace";
        }
    }
}
