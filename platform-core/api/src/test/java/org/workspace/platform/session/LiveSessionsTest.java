package org.workspace.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LiveSessionsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final UUID SESSION = UUID.randomUUID();

    private final LiveSessions sessions = new LiveSessions(Clock.fixed(NOW, ZoneOffset.UTC), Ticker.disabledTicker());

    @Test
    void anEndedSessionStaysEnded() {
        assertThat(sessions.isEnded(SESSION)).isFalse();

        sessions.end(SESSION, NOW.plusSeconds(900));

        assertThat(sessions.isEnded(SESSION)).isTrue();
    }

    @Test
    void anEndIsForgottenOnceItsLastTokenHasExpired() {
        var nanos = new AtomicLong();
        var kept = new LiveSessions(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);
        kept.end(SESSION, NOW.plusSeconds(900));

        nanos.addAndGet(Duration.ofSeconds(900).toNanos());
        assertThat(kept.isEnded(SESSION)).isTrue();
        nanos.addAndGet(Duration.ofSeconds(121).toNanos());
        assertThat(kept.isEnded(SESSION)).isFalse();
    }

    @Test
    void listenersAreToldOnceAndNotAfterTheyLeft() {
        var told = new ArrayList<UUID>();
        var registration = sessions.onEnd("chat", told::add);

        sessions.end(SESSION, NOW.plusSeconds(900));
        sessions.end(SESSION, NOW.plusSeconds(900));
        registration.close();
        sessions.end(UUID.randomUUID(), NOW.plusSeconds(900));

        assertThat(told).containsExactly(SESSION);
    }

    @Test
    void aListenerThatFailsDoesNotKeepTheOthersFromBeingTold() {
        var told = new ArrayList<UUID>();
        sessions.onEnd("broken", id -> {
            throw new IllegalStateException("broken");
        });
        sessions.onEnd("chat", told::add);

        sessions.end(SESSION, NOW.plusSeconds(900));

        assertThat(told).containsExactly(SESSION);
    }

    @Test
    void nothingOfAnOwnerStays() {
        var told = new ArrayList<UUID>();
        sessions.onEnd("chat", told::add);

        sessions.removeAll("chat");
        sessions.end(SESSION, NOW.plusSeconds(900));

        assertThat(told).isEmpty();
    }

    @Test
    void usesAreHandedOverOnceAndWithoutTheEndedSessions() {
        var ended = UUID.randomUUID();
        sessions.seen(SESSION);
        sessions.seen(ended);
        sessions.end(ended, NOW.plusSeconds(900));

        assertThat(sessions.takeSeen()).isEqualTo(Map.of(SESSION, NOW));
        assertThat(sessions.takeSeen()).isEmpty();
    }
}
