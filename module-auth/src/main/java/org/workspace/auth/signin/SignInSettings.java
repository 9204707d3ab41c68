package org.workspace.auth.signin;

import java.time.Duration;

/**
 * Keys {@code auth.sign-in.*} and {@code auth.registration*}.
 *
 * @param registrationOpen whether anybody may register; otherwise admins make the accounts
 * @param registrationsPerAddress how many may register from one address per hour
 */
public record SignInSettings(boolean registrationOpen, int registrationsPerAddress, ThrottleSettings throttle) {

    /**
     * When guessing is slowed down.
     *
     * @param window failures are forgotten when there was none for so long
     * @param failuresPerPair wrong passwords for one account from one address before these two have to wait
     * @param firstLockOut how long they wait then; doubles with each further failure
     * @param longestLockOut the longest they wait
     * @param failuresPerAddress wrong passwords for any accounts from one address before it has to wait
     * @param failuresPerAccount wrong passwords for one account from anywhere before each address gets only one try
     *     per {@code slowDown}
     */
    public record ThrottleSettings(
            Duration window,
            int failuresPerPair,
            Duration firstLockOut,
            Duration longestLockOut,
            int failuresPerAddress,
            int failuresPerAccount,
            Duration slowDown) {}
}
