package org.workspace.payara.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.workspace.payara.launcher.LaunchFailure;
import org.workspace.payara.launcher.WrongUsage;

/** A PostgreSQL that somebody else runs. */
record ExternalDatabase(String url, String user, String password) implements Database {
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");
    private static final int OLDEST = 14;
    private static final int PER_MAJOR_VERSION = 10_000;

    /** Refuses a database that the modules could not use, before anything is written to it. */
    static ExternalDatabase checked(String url, String user, String password) {
        return checked(url, user, password, OLDEST);
    }

    static ExternalDatabase checked(String url, String user, String password, int oldest) {
        requireAddress(url);
        var database = new ExternalDatabase(url, user, password);
        try (var connection = database.connect()) {
            requireVersion(connection, url, oldest);
            requireRights(connection, user);
            return database;
        } catch (SQLException e) {
            throw new LaunchFailure(database.explain(e), e);
        }
    }

    /** Whether one is there is another question. */
    static void requireAddress(String url) {
        if (url.startsWith("jdbc:postgresql:") && isTakenByTheDriver(url)) return;
        throw new WrongUsage(
                "%s is not the address of a PostgreSQL database: write it as jdbc:postgresql://host:5432/name after --database-url."
                        .formatted(withoutSecrets(url)));
    }

    /** Without what the driver would print beside: the log file is not open yet. */
    private static boolean isTakenByTheDriver(String url) {
        DRIVER_LOG.setLevel(Level.OFF);
        try {
            return DriverManager.getDriver(url).acceptsURL(url);
        } catch (SQLException none) {
            return false;
        } finally {
            DRIVER_LOG.setLevel(null);
        }
    }

    @Override
    public void close() {
        // it goes on without us
    }

    private static void requireVersion(Connection connection, String url, int oldest) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select current_setting('server_version_num')::int")) {
            answer.next();
            var version = answer.getInt(1) / PER_MAJOR_VERSION;
            if (version < oldest) {
                throw new LaunchFailure(
                        "The database at %s is PostgreSQL %d and Workspace needs %d or later: upgrade it."
                                .formatted(withoutSecrets(url), version, oldest));
            }
        }
    }

    private static void requireRights(Connection connection, String user) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select current_database(), has_database_privilege(current_database(), 'create')")) {
            answer.next();
            if (!answer.getBoolean(2)) {
                throw new LaunchFailure(("The account %s may not create schemas in the database %s: "
                                + "run as its owner: grant create on database %s to %s.")
                        .formatted(user, answer.getString(1), answer.getString(1), user));
            }
        }
    }

    private String explain(SQLException reason) {
        var shown = withoutSecrets(url);
        var state = String.valueOf(reason.getSQLState());
        return switch (state) {
            case "28P01", "28000" ->
                "The database at %s refuses the account %s: correct the user or the password.".formatted(shown, user);
            case "3D000" -> "The database named in %s does not exist: create it, owned by %s.".formatted(shown, user);
            default ->
                "The database at %s cannot be reached (%s): start it or correct --database-url."
                        .formatted(shown, firstSentence(withoutSecrets(String.valueOf(reason.getMessage()))));
        };
    }

    /** An address may hold a password, before the host or among the parameters. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("//[^/]*@", "//").replaceFirst("(?s)\\?.*", "");
    }

    /** A dot may also be part of an address. */
    static String firstSentence(String text) {
        return text.replaceFirst("(?s)(\\.(\\s|$)|\\n).*", "");
    }
}
