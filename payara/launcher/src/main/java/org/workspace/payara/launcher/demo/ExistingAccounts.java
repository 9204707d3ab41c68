package org.workspace.payara.launcher.demo;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.workspace.payara.launcher.database.Database;

/**
 * Who has an account already. Asked of the database and not of the server: the answer is needed before the set-up code is
 * used, and nobody may list accounts without one.
 */
public final class ExistingAccounts {
    private ExistingAccounts() {}

    /** Their names; none when module auth never ran on this database. */
    public static Set<String> names(Database database) throws SQLException {
        var names = new HashSet<String>();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('auth.account') is not null")) {
                table.next();
                if (!table.getBoolean(1)) return names;
            }
            try (var accounts = statement.executeQuery("select username from auth.account")) {
                while (accounts.next()) names.add(accounts.getString(1));
            }
            return names;
        }
    }
}
