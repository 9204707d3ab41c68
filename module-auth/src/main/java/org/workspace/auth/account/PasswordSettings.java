package org.workspace.auth.account;

import java.time.Duration;

/**
 * Keys {@code auth.password.*}.
 *
 * @param lanes how many passwords are hashed at a time
 * @param queue how many sign-ins may wait for their turn; the next is told to come back
 * @param longestWait after that nobody waits for the answer any more
 */
public record PasswordSettings(
        int minimumLength, int maximumLength, Argon2Cost cost, int lanes, int queue, Duration longestWait) {

    /** What one hash costs: memory in KiB, passes over it, and threads that share the work. */
    public record Argon2Cost(int memoryKib, int iterations, int parallelism) {}
}
