package org.workspace.client.account;

import java.time.Instant;
import java.util.UUID;

/**
 * One place where the account is signed in.
 *
 * @param client the program, as it names itself to the server
 * @param current whether it is this one
 */
public record OpenSession(
        UUID id,
        String machineName,
        String address,
        String client,
        Instant startedAt,
        Instant lastSeenAt,
        boolean current) {

    /** Whether the server told everything. */
    boolean isWhole() {
        return id != null
                && machineName != null
                && address != null
                && client != null
                && startedAt != null
                && lastSeenAt != null;
    }
}
