package org.workspace.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of the {@link TestEnvironment}, for what no request brings about or shows. */
public final class TestDatabase {
    private TestDatabase() {}

    public static void execute(String sql) {
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The first column, row by row. */
    public static List<String> column(String sql) {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("workspace.test.database"),
                System.getProperty("workspace.test.database.user"),
                System.getProperty("workspace.test.database.password"));
    }
}
