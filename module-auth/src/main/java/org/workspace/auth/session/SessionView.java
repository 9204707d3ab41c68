package org.workspace.auth.session;

import java.time.Instant;
import java.util.UUID;

/** An open session as it may be shown; the machine's id stays secret, because it is what a machine proves itself with. */
public record SessionView(
        UUID id,
        UUID accountId,
        String machineName,
        String address,
        String client,
        Instant startedAt,
        Instant lastSeenAt) {}
