package org.workspace.payara.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What only the superuser may do: the one login role of Workspace, and its databases. */
final class Databases {
    static final String ROLE = "workspace";

    private final String adminUrl;
    private final String superuserPassword;

    Databases(String adminUrl, String superuserPassword) {
        this.adminUrl = adminUrl;
        this.superuserPassword = superuserPassword;
    }

    /** The role owns its databases and nothing else: a hole in a module does not open the server's files. */
    void createRoleIfMissing(String password) throws SQLException {
        try (var connection = connection()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", ROLE)) {
                execute(connection, "create role %s login password ?".formatted(ROLE), password);
            }
        }
    }

    void createIfMissing(String name) throws SQLException {
        try (var connection = connection()) {
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database %s owner %s".formatted(quoted(connection, name), ROLE));
            }
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(adminUrl, Cluster.SUPERUSER, superuserPassword);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String command, String... literals) throws SQLException {
        try (var statement = connection.createStatement()) {
            var text = command;
            for (var literal : literals) {
                text = text.replace("?", statement.enquoteLiteral(literal));
            }
            statement.execute(text);
        }
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }
}
