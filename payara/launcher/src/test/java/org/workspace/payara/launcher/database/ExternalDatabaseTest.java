package org.workspace.payara.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.payara.launcher.LaunchFailure;
import org.workspace.payara.postgres.EmbeddedPostgres;

class ExternalDatabaseTest {
    private static final int OF_THE_FUTURE = 99;

    @Test
    void oneThatIsTooOldIsRefused() {
        try (var postgres = EmbeddedPostgres.temporary()) {
            assertThatThrownBy(() -> ExternalDatabase.checked(
                            postgres.url(), postgres.user(), postgres.password(), OF_THE_FUTURE))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageMatching(
                            "The database at .* is PostgreSQL \\d\\d and Workspace needs 99 or later: upgrade it\\.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/name, jdbc:postgresql://db:5432/name",
        "jdbc:postgresql://db/name?user=me&password=hush, jdbc:postgresql://db/name",
        "postgres://me:hush@db/name, postgres://db/name",
        "postgres://me:hu@sh@db/name, postgres://db/name",
    })
    void aPasswordInAnAddressIsNotShown(String address, String shown) {
        assertThat(ExternalDatabase.withoutSecrets(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://me:hush@127.0.0.1/name",
        "jdbc:postgresql://127.0.0.1:1/name?password=hush",
        "jdbc:postgresql://:x:/?password=hush"
    })
    void noRefusalRepeatsThePassword(String address) {
        assertThatThrownBy(() -> ExternalDatabase.checked(address, "me", ""))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageNotContaining("hush");
    }

    @Test
    void theReasonOfAnUnreachableOneIsWhole() {
        assertThatThrownBy(() -> ExternalDatabase.checked("jdbc:postgresql://127.0.0.1:1/name", "me", ""))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("cannot be reached (Connection to 127.0.0.1:1 refused): start it");
    }
}
