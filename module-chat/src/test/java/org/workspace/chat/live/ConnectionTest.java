package org.workspace.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.workspace.platform.account.AccountNames;

class ConnectionTest {
    private final FakeOutlet outlet = new FakeOutlet();

    @Test
    void aReaderThatKeepsUpIsNeverCut() {
        var connection = Fixture.connection(outlet, 10_000);

        for (int i = 0; i < 10_000; i++) {
            connection.send("x".repeat(1000));
            outlet.readAll();
        }

        assertThat(connection.isOpen()).isTrue();
        assertThat(outlet.received()).hasSize(10_000);
    }

    @Test
    void aReaderThatDoesNotReadIsCutBeforeMuchWaitsForIt() {
        var connection = Fixture.connection(outlet, 10_000);

        for (int i = 0; i < 1_000; i++) connection.send("x".repeat(1000));

        assertThat(connection.isOpen()).isFalse();
        assertThat(outlet.closedWith()).isEqualTo(CloseCodes.TOO_SLOW);
        assertThat(outlet.waiting()).isLessThan(10);
    }

    @Test
    void itsOwnerIsCalledByTheNewNameEvenWhenNobodyElseRemembersIt() {
        var connection = Fixture.connection(outlet, 10_000);
        var id = connection.participant().person().id();

        AccountNames.shared().renamed(id, "Alexandra", Instant.now().plusSeconds(60));
        assertThat(connection.participant().person().name()).isEqualTo("Alexandra");

        AccountNames.shared().renamed(id, "forgotten at once", Instant.EPOCH);
        assertThat(connection.participant().person().name()).isEqualTo("Alexandra");
    }

    @Test
    void nothingIsSentAfterTheEnd() {
        var connection = Fixture.connection(outlet, 10_000);

        connection.close(CloseCodes.SESSION_ENDED, "over");
        connection.send("late");
        connection.close(CloseCodes.RESTARTING, "again");

        assertThat(outlet.closedWith()).isEqualTo(CloseCodes.SESSION_ENDED);
        assertThat(outlet.waiting()).isZero();
    }
}
