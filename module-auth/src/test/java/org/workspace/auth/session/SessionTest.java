package org.workspace.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Device HERE = Device.of("machine-1", "Atelier 3", "192.168.1.20", "Workspace/4.0.0");

    private final Session session = session(HERE);

    private static Session session(Device device) {
        var session = new Session(UUID.randomUUID(), UUID.randomUUID(), device, NOW);
        session.accessTokenIssued(NOW, NOW.plusSeconds(900));
        session.extend(NOW.plus(Duration.ofDays(7)));
        return session;
    }

    @Test
    void aSessionBlocksOthersAsLongAsItsLeaseRuns() {
        assertThat(session.isInUse(NOW.plusSeconds(89), LEASE)).isTrue();
        assertThat(session.isInUse(NOW.plusSeconds(90), LEASE)).isFalse();
        assertThat(session.isOpen(NOW.plusSeconds(90))).isTrue();
    }

    @Test
    void aSessionIsOpenUntilItEndsOrExpires() {
        assertThat(session.isOpen(NOW.plus(Duration.ofDays(7)))).isFalse();
        session.end(NOW, EndReason.SIGNED_OUT);
        assertThat(session.isOpen(NOW)).isFalse();
        assertThat(session.isInUse(NOW, LEASE)).isFalse();
    }

    @Test
    void aMachineWithoutAnIdIsNeverTheSame() {
        var unknown = Device.of(null, null, "192.168.1.20", null);

        assertThat(session.isOn(HERE)).isTrue();
        assertThat(session.isOn(unknown)).isFalse();
        assertThat(session(unknown).isOn(unknown)).isFalse();
        assertThat(unknown.machineName()).isEqualTo("192.168.1.20");
    }

    @Test
    void aProgramWithALongNameIsCutShort() {
        assertThat(Device.of(null, null, "::1", "x".repeat(500)).client()).hasSize(200);
    }
}
