package org.workspace.payara.launcher.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.workspace.payara.launcher.data.OwnerOnly;
import org.workspace.payara.launcher.database.Database;
import org.workspace.platform.module.ModuleData;

/** The schema of a module in the database, which has the module's name. */
final class ModuleTables {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Database database;
    private final Path exports;
    private final Clock clock;

    ModuleTables(Database database, Path exports, Clock clock) {
        this.database = database;
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * Keeps, exports and deletes, or deletes the tables; an export that fails deletes nothing.
     *
     * @return what was done, in a sentence
     */
    String dispose(String module, ModuleData data) {
        try (var connection = database.connect()) {
            var tables = tables(connection, module);
            if (tables.isEmpty()) return "It has no tables.";
            return switch (data) {
                case KEEP -> "Its tables stay in the schema %s.".formatted(module);
                case PURGE -> {
                    drop(connection, module);
                    yield "Its tables are deleted.";
                }
                case EXPORT -> {
                    var file = export(connection, module, tables);
                    drop(connection, module);
                    yield "Its tables are in %s, and deleted from the database.".formatted(file);
                }
            };
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The tables of " + module + " are still there: " + e.getMessage(), e);
        }
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        var query = "select table_name from information_schema.tables"
                + " where table_schema = ? and table_type = 'BASE TABLE' order by table_name";
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, schema);
            try (var rows = statement.executeQuery()) {
                var tables = new ArrayList<String>();
                while (rows.next()) tables.add(rows.getString(1));
                return tables;
            }
        }
    }

    /** One CSV file for each table, all of the same moment. */
    private Path export(Connection connection, String schema, List<String> tables) throws SQLException, IOException {
        OwnerOnly.folder(exports);
        var file = exports.resolve("%s-%s.zip".formatted(schema, STAMP.format(clock.instant())));
        var unfinished = exports.resolve(file.getFileName() + ".part");
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (var zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
            for (var table : tables) {
                zip.putNextEntry(new ZipEntry(table + ".csv"));
                copy(connection, schema, table, zip);
                zip.closeEntry();
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(Connection connection, String schema, String table, OutputStream out)
            throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy \"%s\".\"%s\" to stdout with (format csv, header)".formatted(schema, table), out);
    }

    /** The name is one of a module: letters, digits and underscores. */
    private static void drop(Connection connection, String schema) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema \"%s\" cascade".formatted(schema));
        }
    }
}
