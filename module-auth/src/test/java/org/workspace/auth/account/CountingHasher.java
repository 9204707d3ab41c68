package org.workspace.auth.account;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.PasswordSettings.Argon2Cost;

/** The hasher, cheap, which counts how often it compared a password. */
public final class CountingHasher extends PasswordHasher {
    private static final PasswordSettings SETTINGS =
            new PasswordSettings(8, 128, new Argon2Cost(64, 1, 1), 1, 10, Duration.ofSeconds(5));

    private int comparisons;

    public CountingHasher() {
        super(SETTINGS);
    }

    /** A lane of one thread, which ends by itself. */
    public static PasswordLane lane() {
        return new PasswordLane(SETTINGS, work -> new Thread(work, "password-lane"), Clock.systemUTC());
    }

    public int comparisons() {
        return comparisons;
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        comparisons++;
        return super.matches(password, hash);
    }
}
