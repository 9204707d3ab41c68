package org.workspace.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workspace.platform.session.LiveSessions;

class TokenCacheTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private final LiveSessions sessions = LiveSessions.shared();
    private Instant now = START;

    private final TokenCache cache = new TokenCache(sessions, new MovableClock(), nanos());

    @Test
    void aVerifiedTokenIsFoundAgain() {
        var token = token(Duration.ofMinutes(15));
        cache.add("issuer", "abc", token);

        assertThat(cache.find("issuer", "abc")).containsSame(token);
        assertThat(cache.find("issuer", "abd")).isEmpty();
    }

    @Test
    void aTokenVerifiedForOneAudienceDoesNotCountForAnother() {
        cache.add("issuer audience-a", "abc", token(Duration.ofMinutes(15)));

        assertThat(cache.find("issuer audience-b", "abc")).isEmpty();
    }

    @Test
    void aTokenIsRefusedAtTheSecondItExpires() {
        cache.add("issuer", "abc", token(Duration.ofSeconds(30)));

        now = START.plusSeconds(30);

        assertThat(cache.find("issuer", "abc")).isEmpty();
        assertThat(cache.add("issuer", "abc", token(Duration.ofSeconds(30)))).isFalse();
    }

    @Test
    void aTokenIsRefusedAsSoonAsItsSessionEnds() {
        var token = token(Duration.ofMinutes(15));
        cache.add("issuer", "abc", token);

        sessions.end(token.sessionId(), Instant.now().plusSeconds(900));

        assertThat(cache.find("issuer", "abc")).isEmpty();
        assertThat(cache.add("issuer", "abc", token)).isFalse();
    }

    @Test
    void aTokenIsVerifiedAgainAfterAMinuteSoThatAWithdrawnKeyStopsCounting() {
        cache.add("issuer", "abc", token(Duration.ofMinutes(15)));

        now = START.plusSeconds(61);

        assertThat(cache.find("issuer", "abc")).isEmpty();
    }

    @Test
    void theSharedCacheRemembersToo() {
        now = Instant.now();
        var token = token(Duration.between(START, now).plusMinutes(5));

        TokenCache.shared().add("issuer", "shared", token);

        assertThat(TokenCache.shared().find("issuer", "shared")).containsSame(token);
    }

    private static VerifiedToken token(Duration lifetime) {
        return new VerifiedToken(
                UUID.randomUUID(), 1, "alex", UUID.randomUUID(), START.plus(lifetime), Set.of("user"), Map.of());
    }

    private Ticker nanos() {
        return () -> Duration.between(START, now).toNanos();
    }

    private final class MovableClock extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
