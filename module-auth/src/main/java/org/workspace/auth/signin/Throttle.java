package org.workspace.auth.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.signin.SignInSettings.ThrottleSettings;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.http.ClientNetwork;

/**
 * Slows the guessing of passwords down.
 *
 * <p>Who fails again and again for one account from one address has to wait, longer each time. It is the pair that
 * waits, so nobody can lock an owner out from elsewhere. Two more counts answer guessing spread out: over accounts
 * (the address waits) and over addresses (each address gets one try, then a short wait). An address that never failed
 * for an account is never refused on account of others. An address is what {@link ClientNetwork} makes of it.
 *
 * <p>Counts live in bounded memory: a restart forgives, which costs an attacker more than it brings. Any thread.
 */
@Component
public class Throttle {
    private static final int MOST_ENTRIES = 50_000;

    private record Pair(String account, String network) {
        static Pair of(String account, String address) {
            return new Pair(account.toLowerCase(Locale.ROOT), ClientNetwork.of(address));
        }
    }

    private record Failures(int count, Instant last) {
        static Failures oneMore(@Nullable Failures before, Instant now) {
            return new Failures(before == null ? 1 : before.count + 1, now);
        }
    }

    private final ThrottleSettings settings;
    private final Clock clock;
    private final Cache<Pair, Failures> pairs;
    private final Cache<String, Failures> addresses;
    private final Cache<String, Failures> accounts;

    @Inject
    Throttle(SignInSettings settings, Clock clock) {
        this(settings.throttle(), clock);
    }

    private Throttle(ThrottleSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.pairs = cache();
        this.addresses = cache();
        this.accounts = cache();
    }

    /** One for another secret than the password: as strict, with counts of its own. */
    public Throttle another() {
        return new Throttle(settings, clock);
    }

    /**
     * Lets an attempt pass.
     *
     * @throws TooManyAttempts when this address has to wait before it may try this account again
     */
    public void check(String account, String address) {
        var now = clock.instant();
        var pair = Pair.of(account, address);
        var wait = longer(pairWait(pair, now), addressWait(pair.network, now));
        if (wait.compareTo(Duration.ZERO) > 0) throw new TooManyAttempts(wait);
    }

    public void failed(String account, String address) {
        var now = clock.instant();
        var pair = Pair.of(account, address);
        pairs.asMap().compute(pair, (key, before) -> Failures.oneMore(before, now));
        addresses.asMap().compute(pair.network, (key, before) -> Failures.oneMore(before, now));
        accounts.asMap().compute(pair.account, (key, before) -> Failures.oneMore(before, now));
    }

    /** Clears the pair only: one known password must not buy an address more guesses at others. */
    public void succeeded(String account, String address) {
        pairs.invalidate(Pair.of(account, address));
    }

    private Duration pairWait(Pair pair, Instant now) {
        var failures = pairs.getIfPresent(pair);
        if (failures == null) return Duration.ZERO;
        var since = Duration.between(failures.last, now);
        return longer(lockOut(failures.count), slowDown(pair.account)).minus(since);
    }

    private Duration lockOut(int failures) {
        var beyond = failures - settings.failuresPerPair();
        if (beyond < 0) return Duration.ZERO;
        var doubled = settings.firstLockOut().multipliedBy(1L << Math.min(beyond, 20));
        return doubled.compareTo(settings.longestLockOut()) < 0 ? doubled : settings.longestLockOut();
    }

    private Duration slowDown(String account) {
        var failures = accounts.getIfPresent(account);
        var attacked = failures != null && failures.count >= settings.failuresPerAccount();
        return attacked ? settings.slowDown() : Duration.ZERO;
    }

    private Duration addressWait(String network, Instant now) {
        var failures = addresses.getIfPresent(network);
        if (failures == null || failures.count < settings.failuresPerAddress()) return Duration.ZERO;
        return settings.firstLockOut().minus(Duration.between(failures.last, now));
    }

    private <K> Cache<K, Failures> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_ENTRIES)
                .expireAfterWrite(longer(settings.window(), settings.longestLockOut()))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) > 0 ? left : right;
    }
}
