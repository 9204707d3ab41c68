package org.workspace.platform.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.workspace.platform.Registration;

/**
 * The sign-in sessions as every module sees them: which were ended before their tokens expired, and which were used
 * lately.
 *
 * <p>The truth is in the auth module's tables. It fills this at start and keeps it current, so that a request costs a
 * look into memory, and ending a session works at once everywhere. Any thread.
 */
public final class LiveSessions {
    private static final System.Logger LOG = System.getLogger(LiveSessions.class.getName());

    private static final Duration SPARE = Duration.ofMinutes(2);

    private static final LiveSessions SHARED = new LiveSessions(Clock.systemUTC(), Ticker.systemTicker());

    private record Listener(String owner, Consumer<UUID> consumer) {}

    private final Clock clock;
    private final Cache<UUID, Instant> ended;
    private final Map<UUID, Instant> seen = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();

    LiveSessions(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.ended = Caffeine.newBuilder()
                .expireAfter(Expiry.<UUID, Instant>creating((id, until) -> lastOf(until)))
                .ticker(ticker)
                .build();
    }

    /** The sessions of this process. */
    public static LiveSessions shared() {
        return SHARED;
    }

    /** Notes that the session was used now; ignored once it has ended. */
    public void seen(UUID sessionId) {
        seen(sessionId, clock.instant());
    }

    /** Notes that the session was last used then. */
    public void seen(UUID sessionId, Instant at) {
        seen.merge(sessionId, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Hands over when each session was last used since the previous call, and forgets it. */
    public Map<UUID, Instant> takeSeen() {
        var taken = new HashMap<UUID, Instant>();
        for (var id : Set.copyOf(seen.keySet())) {
            var at = seen.remove(id);
            if (at != null && !isEnded(id)) taken.put(id, at);
        }
        return taken;
    }

    /**
     * From now on every token of this session is refused. Listeners are told once.
     *
     * @param tokensExpireAt when its last token expires by itself: until then the end is remembered
     */
    public void end(UUID sessionId, Instant tokensExpireAt) {
        if (ended.asMap().putIfAbsent(sessionId, tokensExpireAt) != null) return;
        for (var listener : listeners) tell(listener, sessionId);
    }

    public boolean isEnded(UUID sessionId) {
        return ended.getIfPresent(sessionId) != null;
    }

    /** Calls the consumer, on the ending thread, for each session that ends from now on. */
    public Registration onEnd(String owner, Consumer<UUID> consumer) {
        var listener = new Listener(owner, consumer);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void removeAll(String owner) {
        listeners.removeIf(listener -> listener.owner.equals(owner));
    }

    /** A little longer, should the clock be set back. */
    private Duration lastOf(Instant tokensExpireAt) {
        var left = Duration.between(clock.instant(), tokensExpireAt).plus(SPARE);
        return left.compareTo(SPARE) < 0 ? SPARE : left;
    }

    private static void tell(Listener listener, UUID sessionId) {
        try {
            listener.consumer.accept(sessionId);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A listener of " + listener.owner + " failed on the end of a session", e);
        }
    }
}
