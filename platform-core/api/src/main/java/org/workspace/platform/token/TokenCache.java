package org.workspace.platform.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.workspace.platform.session.LiveSessions;

/**
 * Remembers verified access tokens, so that a token's signature is checked once a minute and not at each request.
 *
 * <p>Shared by all modules of the process. Bounded. A hit is refused when the token expired or its session ended. The
 * key is a hash, so that no usable token lies in memory, together with what the verification depended on. Any thread.
 */
public final class TokenCache {
    private static final int MAXIMUM_SIZE = 20_000;

    /** Bounds how long a withdrawn signing key still counts. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final TokenCache SHARED =
            new TokenCache(LiveSessions.shared(), Clock.systemUTC(), Ticker.systemTicker());

    private final LiveSessions sessions;
    private final Clock clock;
    private final Cache<String, VerifiedToken> tokens;

    TokenCache(LiveSessions sessions, Clock clock, Ticker ticker) {
        this.sessions = sessions;
        this.clock = clock;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(MAXIMUM_SIZE)
                .expireAfter(Expiry.<String, VerifiedToken>creating((key, token) -> lifetime(token)))
                .ticker(ticker)
                .build();
    }

    public static TokenCache shared() {
        return SHARED;
    }

    /** The verified token, unless it is unknown, has expired, or its session has ended. */
    public Optional<VerifiedToken> find(String verifier, String token) {
        var found = tokens.getIfPresent(key(verifier, token));
        return found != null && isUsable(found) ? Optional.of(found) : Optional.empty();
    }

    /**
     * Remembers a token that was just verified.
     *
     * @param verifier names what the verification depended on: issuer, audience, key location
     * @return false when the token's session has already ended or it has expired: it must be refused
     */
    public boolean add(String verifier, String token, VerifiedToken verified) {
        if (!isUsable(verified)) return false;
        tokens.put(key(verifier, token), verified);
        return true;
    }

    /** How many tokens are remembered, more or less. */
    public long size() {
        return tokens.estimatedSize();
    }

    private boolean isUsable(VerifiedToken token) {
        return token.expiresAt().isAfter(clock.instant()) && !sessions.isEnded(token.sessionId());
    }

    private Duration lifetime(VerifiedToken token) {
        var left = Duration.between(clock.instant(), token.expiresAt());
        if (left.isNegative()) return Duration.ZERO;
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    private static String key(String verifier, String token) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(verifier.getBytes(StandardCharsets.UTF_8));
            hash.update((byte) 0);
            return HexFormat.of().formatHex(hash.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
