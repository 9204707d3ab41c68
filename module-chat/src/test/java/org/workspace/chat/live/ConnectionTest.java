package org.workspace.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    void nothingIsSentAfterTheEnd() {
        var connection = Fixture.connection(outlet, 10_000);

        connection.close(CloseCodes.SESSION_ENDED, "over");
        connection.send("late");
        connection.close(CloseCodes.RESTARTING, "again");

        assertThat(outlet.closedWith()).isEqualTo(CloseCodes.SESSION_ENDED);
        assertThat(outlet.waiting()).isZero();
    }
}
