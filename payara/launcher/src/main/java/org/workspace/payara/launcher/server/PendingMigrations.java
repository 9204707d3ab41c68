package org.workspace.payara.launcher.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.change.AddColumnConfig;
import liquibase.change.Change;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.change.core.AddPrimaryKeyChange;
import liquibase.change.core.AddUniqueConstraintChange;
import liquibase.change.core.CreateIndexChange;
import liquibase.change.core.CreateSequenceChange;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.CreateViewChange;
import liquibase.change.core.InsertDataChange;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.DirectoryResourceAccessor;
import org.workspace.payara.launcher.database.Database;
import org.workspace.payara.modules.ModuleFile;
import org.workspace.platform.module.Finding;

/**
 * The migrations that a module would run. Those that only add leave a schema on which the version before still runs, so that
 * going back is safe; of others nobody knows.
 */
final class PendingMigrations {
    private static final Set<Class<? extends Change>> ADDING = Set.of(
            CreateTableChange.class,
            CreateIndexChange.class,
            CreateSequenceChange.class,
            CreateViewChange.class,
            InsertDataChange.class,
            AddPrimaryKeyChange.class,
            AddForeignKeyConstraintChange.class,
            AddUniqueConstraintChange.class);

    private final Database database;

    PendingMigrations(Database database) {
        this.database = database;
    }

    List<Finding> of(ModuleFile module) {
        try (var war = FileSystems.newFileSystem(module.path())) {
            var classes = war.getPath("WEB-INF/classes");
            var changeLog = "db/" + module.name() + "/changelog.xml";
            return Files.exists(classes.resolve(changeLog))
                    ? findings(module.name(), pending(module.name(), classes, changeLog))
                    : List.of(Finding.fine("It has no migrations."));
        } catch (IOException | SQLException | LiquibaseException e) {
            return List.of(Finding.obstacle("Its migrations cannot be read: %s.".formatted(e.getMessage())));
        }
    }

    private List<ChangeSet> pending(String schema, Path classes, String changeLog)
            throws IOException, SQLException, LiquibaseException {
        var files = new DirectoryResourceAccessor(classes); // holds nothing that would have to be closed
        var parser = ChangeLogParserFactory.getInstance().getParser(changeLog, files);
        var done = done(schema);
        return parser.parse(changeLog, new ChangeLogParameters(), files).getChangeSets().stream()
                .filter(change -> !done.contains(change.getAuthor() + " " + change.getId()))
                .toList();
    }

    private Set<String> done(String schema) throws SQLException {
        try (var connection = database.connect()) {
            var done = new HashSet<String>();
            if (!exists(connection, schema)) return done;
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select author, id from \"%s\".databasechangelog".formatted(schema))) {
                while (rows.next()) done.add(rows.getString(1) + " " + rows.getString(2));
            }
            return done;
        }
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, schema, "databasechangelog", null)) {
            return tables.next();
        }
    }

    private static List<Finding> findings(String schema, List<ChangeSet> pending) {
        if (pending.isEmpty()) return List.of(Finding.fine("It has no new migrations."));
        var findings = new ArrayList<Finding>();
        var names = pending.stream().map(ChangeSet::getId).collect(Collectors.joining(", "));
        findings.add(Finding.fine("Migrations that it will run on the schema %s: %s.".formatted(schema, names)));
        for (var changes : pending) {
            changes.getChanges().stream()
                    .filter(change -> !onlyAdds(change))
                    .map(change ->
                            Finding.doubt(("The migration %s does more than add (%s): the version before may not run"
                                            + " on what it leaves.")
                                    .formatted(changes.getId(), change.getDescription())))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static boolean onlyAdds(Change change) {
        return change instanceof AddColumnChange columns
                ? columns.getColumns().stream().allMatch(PendingMigrations::mayBeMissing)
                : ADDING.contains(change.getClass());
    }

    /** The version before inserts rows without the column. */
    private static boolean mayBeMissing(AddColumnConfig column) {
        var constraints = column.getConstraints();
        var required = constraints != null && Boolean.FALSE.equals(constraints.isNullable());
        return !required || column.getDefaultValueObject() != null;
    }
}
