package org.workspace.payara.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.payara.launcher.LaunchFailure;
import org.workspace.payara.launcher.database.Database;
import org.workspace.payara.postgres.EmbeddedPostgres;

class DemoWorkshopTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("demo-accounts.txt");
    }

    @Test
    void whereNobodyHasAnAccountItCanBeFilledIn() throws Exception {
        assertThat(DemoWorkshop.planned(file, Set.of()).isThere()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void whereSomebodyHasAnAccountItIsRefusedAndNothingIsWritten() {
        assertRefused(Set.of("Dominique"));
        assertThat(file).doesNotExist();
    }

    @Test
    void whereAnotherDemoWasInterruptedButOthersCameItIsRefused() throws Exception {
        Accounts.keptIn(file);
        assertRefused(Set.of("Alex", "Dominique"));
    }

    @Test
    void anInterruptedDemoGoesOn() throws Exception {
        Accounts.keptIn(file);
        assertThat(DemoWorkshop.planned(file, Set.of("Alex", "Robin")).isThere())
                .isFalse();
    }

    @Test
    void aDemoThatIsThereStaysAsItIsWhoeverCameSince() throws Exception {
        Accounts.keptIn(file).markInUse();
        var demo = DemoWorkshop.planned(file, Set.of("Alex", "Robin", "Dominique"));
        assertThat(demo.isThere()).isTrue();
    }

    /** Another database with the folder of a demo. */
    @Test
    void theAccountsOfAnotherDatabaseAreNotTheDemo() throws Exception {
        Accounts.keptIn(file).markInUse();
        assertRefused(Set.of("Dominique"));
    }

    @Test
    void whoHasAnAccountIsReadFromTheDatabase() throws Exception {
        try (var postgres = EmbeddedPostgres.temporary();
                var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            var database = new GivenDatabase(postgres.url(), postgres.user(), postgres.password());
            assertThat(ExistingAccounts.names(database)).isEmpty();
            statement.execute("create schema auth create table account (username varchar(20))");
            assertThat(ExistingAccounts.names(database)).isEmpty();
            statement.execute("insert into auth.account values ('Dominique')");
            assertThat(ExistingAccounts.names(database)).containsExactly("Dominique");
        }
    }

    private void assertRefused(Set<String> existing) {
        assertThatThrownBy(() -> DemoWorkshop.planned(file, existing))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("this one has " + existing.size() + ": start without --demo");
    }

    private record GivenDatabase(String url, String user, String password) implements Database {
        @Override
        public void close() {
            // the test stops it
        }
    }
}
