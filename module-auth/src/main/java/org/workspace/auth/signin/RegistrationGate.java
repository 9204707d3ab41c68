package org.workspace.auth.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.http.ClientNetwork;

/** Who may register: anybody or nobody, and so many per hour from one address. Bounded memory, any thread. */
@Component
class RegistrationGate {
    private static final int MOST_ADDRESSES = 10_000;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final boolean open;
    private final LoadingCache<String, Bucket> buckets;

    @Inject
    RegistrationGate(SignInSettings settings, Clock clock) {
        var time = new ClockTime(clock);
        this.open = settings.registrationOpen();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(WINDOW)
                .ticker(time::currentTimeNanos)
                .build(address -> bucket(settings.registrationsPerAddress(), time));
    }

    void requireOpen() {
        if (!open) throw new RegistrationClosed();
    }

    /**
     * Counts a registration.
     *
     * @throws TooManyRegistrations when the address has used its quota up
     */
    void take(String address) {
        var outcome = buckets.get(ClientNetwork.of(address)).tryConsumeAndReturnRemaining(1);
        if (!outcome.isConsumed()) throw new TooManyRegistrations(Duration.ofNanos(outcome.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(int quota, TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
