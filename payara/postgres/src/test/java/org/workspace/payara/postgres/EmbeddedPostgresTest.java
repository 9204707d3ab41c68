package org.workspace.payara.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real server, under whatever account runs the build (root included). */
class EmbeddedPostgresTest {
    private Path folder;

    @BeforeEach
    void chooseFolder() throws IOException {
        // With a space and an accent, as people name their folders; in /tmp, which every account may enter.
        folder = Files.createTempDirectory("pg").resolve("donn\u00e9es atelier");
        Trees.openToAll(folder.getParent());
    }

    @AfterEach
    void removeFolder() throws IOException {
        Trees.delete(folder.getParent());
    }

    @Test
    void whatWasCommittedIsThereAfterAnOrderlyRestart() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder);
                var connection = connect(postgres)) {
            connection.createStatement().execute("create table lot (name text)");
            connection.createStatement().execute("insert into lot values ('Lot n\u00b0 8')");
        }
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(lots(postgres)).isEqualTo(1);
        }
    }

    @Test
    void whatWasCommittedIsThereAfterTheServerWasKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder);
                var connection = connect(postgres)) {
            connection.createStatement().execute("create table lot (name text)");
            connection.createStatement().execute("insert into lot values ('Lot')");
            var server = ProcessHandle.of(postgres.pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get(10, TimeUnit.SECONDS);
        }
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(lots(postgres)).isEqualTo(1);
        }
    }

    @Test
    void theServerOfAKilledWorkspaceIsStoppedAndItsDataKept() throws Exception {
        var orphan = ProcessHandle.of(KilledWorkspace.startAndKill(folder)).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(30));
            assertThat(lots(postgres)).isEqualTo(1);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("Another Workspace uses the database in")
                    .hasMessageContaining(folder.toString());
            assertThat(answers(postgres)).isTrue();
        }
    }

    @Test
    void aFolderOfAnotherMajorVersionIsRefusedUntouched() throws Exception {
        EmbeddedPostgres.start(folder).close();
        var version = folder.resolve("cluster/PG_VERSION");
        Files.writeString(version, "15\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("made by PostgreSQL 15")
                .hasMessageContaining("brings PostgreSQL 18");
        assertThat(version).hasContent("15");
    }

    @Test
    void passwordsAreReadableByTheirOwnerOnly() throws Exception {
        EmbeddedPostgres.start(folder).close();
        for (var name : new String[] {"password", "superuser-password"}) {
            var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
            assertThat(permissions).as(name).isEqualTo("rw-------");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("cluster", "lock", "password", "superuser-password", "postgresql.log");
        }
    }

    @Test
    void theRoleOfTheModulesOwnsItsDatabaseButIsNoSuperuser() throws Exception {
        try (var postgres = EmbeddedPostgres.temporary();
                var connection = connect(postgres)) {
            connection.createStatement().execute("create schema chat");
            assertThatThrownBy(() -> connection.createStatement().execute("copy (select 1) to program 'true'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aFurtherDatabaseIsMadeOnce() throws Exception {
        try (var postgres = EmbeddedPostgres.temporary()) {
            var url = postgres.createDatabaseIfMissing("auth_it");
            assertThat(postgres.createDatabaseIfMissing("auth_it")).isEqualTo(url);
            try (var connection = DriverManager.getConnection(url, postgres.user(), postgres.password())) {
                assertThat(connection.getCatalog()).isEqualTo("auth_it");
            }
        }
    }

    @Test
    void aTemporaryServerLeavesNothing() throws Exception {
        var postgres = EmbeddedPostgres.temporary();
        var home = postgres.folder();
        postgres.close();
        postgres.close();
        assertThat(postgres.isRunning()).isFalse();
        assertThat(home).doesNotExist();
    }

    private static boolean answers(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = connect(postgres)) {
            return connection.isValid(5);
        }
    }

    private static int lots(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = connect(postgres);
                var found = connection.createStatement().executeQuery("select count(*) from lot")) {
            found.next();
            return found.getInt(1);
        }
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
