package org.workspace.payara.launcher.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.change.AddColumnConfig;
import liquibase.change.Change;
import liquibase.change.CheckSum;
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
                    ? findings(module.name(), all(classes, changeLog), done(module.name()))
                    : List.of(Finding.fine("It has no migrations."));
        } catch (IOException | SQLException | LiquibaseException e) {
            return List.of(Finding.obstacle("Its migrations cannot be read: %s.".formatted(reason(e))));
        }
    }

    /** What went wrong, without the names of exceptions around it and without advice for who calls Liquibase. */
    private static String reason(Exception failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) innermost = innermost.getCause();
        var first = String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
        return first.strip().replaceFirst("[:.]$", "");
    }

    private static List<ChangeSet> all(Path classes, String changeLog) throws IOException, LiquibaseException {
        var files = new DirectoryResourceAccessor(classes); // holds nothing that would have to be closed
        var parser = ChangeLogParserFactory.getInstance().getParser(changeLog, files);
        return parser.parse(changeLog, new ChangeLogParameters(), files).getChangeSets();
    }

    /** Those that ran, by {@link #key}, with their checksums, some of which may be missing. */
    private Map<String, Optional<String>> done(String schema) throws SQLException {
        try (var connection = database.connect()) {
            var done = new HashMap<String, Optional<String>>();
            if (!exists(connection, schema)) return done;
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select author, id, md5sum from \"%s\".databasechangelog".formatted(schema))) {
                while (rows.next()) {
                    done.put(rows.getString(1) + " " + rows.getString(2), Optional.ofNullable(rows.getString(3)));
                }
            }
            return done;
        }
    }

    private static String key(ChangeSet changes) {
        return changes.getAuthor() + " " + changes.getId();
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, schema, "databasechangelog", null)) {
            return tables.next();
        }
    }

    private static List<Finding> findings(String schema, List<ChangeSet> all, Map<String, Optional<String>> done) {
        var findings = new ArrayList<Finding>();
        for (var changes : all) {
            if (isAltered(changes, done)) {
                findings.add(Finding.obstacle("The migration %s was changed after it ran: undo that, and add a new one."
                        .formatted(changes.getId())));
            }
        }
        var pending =
                all.stream().filter(changes -> !done.containsKey(key(changes))).toList();
        findings.addAll(
                pending.isEmpty() ? List.of(Finding.fine("It has no new migrations.")) : ofNew(schema, pending));
        return findings;
    }

    /** Liquibase would refuse it when the module starts. */
    private static boolean isAltered(ChangeSet changes, Map<String, Optional<String>> done) {
        return done.getOrDefault(key(changes), Optional.empty())
                .filter(ran -> !changes.isCheckSumValid(CheckSum.parse(ran)))
                .isPresent();
    }

    private static List<Finding> ofNew(String schema, List<ChangeSet> pending) {
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
