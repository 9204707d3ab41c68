package org.workspace.platform.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The names of accounts that were renamed while tokens with the old name are still good.
 *
 * <p>The truth is in the auth module's tables. It fills this at start and keeps it current, so that what somebody does
 * after a rename is done under the new name everywhere, at the cost of a look into memory. Any thread.
 */
public final class AccountNames {
    private static final AccountNames SHARED = new AccountNames(Clock.systemUTC(), Ticker.systemTicker());

    private record Name(String text, Instant until) {}

    private final Clock clock;
    private final Cache<UUID, Name> names;

    AccountNames(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.names = Caffeine.newBuilder()
                .expireAfter(Expiry.<UUID, Name>writing((id, name) -> left(name.until)))
                .ticker(ticker)
                .build();
    }

    /** The names as this process knows them. */
    public static AccountNames shared() {
        return SHARED;
    }

    /**
     * From now on the account is called so, whatever its tokens say.
     *
     * @param until when the last token with an older name has expired by itself
     */
    public void renamed(UUID account, String name, Instant until) {
        names.put(account, new Name(name, until));
    }

    /** The name of the account now, of which a token tells this name. */
    public String nameOf(UUID account, String told) {
        var known = names.getIfPresent(account);
        return known == null ? told : known.text;
    }

    private Duration left(Instant until) {
        var left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
