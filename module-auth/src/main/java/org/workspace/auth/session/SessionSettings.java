package org.workspace.auth.session;

import java.time.Duration;

/**
 * Keys {@code auth.session.*} and {@code auth.refresh.*}.
 *
 * @param single one session per account, one account per machine
 * @param lease a session unused for so long blocks no other sign-in
 * @param refreshLifetime a client that stays away for longer must sign in again
 * @param grace for so long after its first use the same refresh token gives the same answer again
 * @param keptAfterEnd how long ended sessions stay in the database
 */
public record SessionSettings(
        boolean single, Duration lease, Duration refreshLifetime, Duration grace, Duration keptAfterEnd) {}
