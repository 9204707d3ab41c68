package org.workspace.auth.session;

import java.time.Instant;
import java.util.UUID;

/** A session was ended before its tokens expired; takes effect when the transaction is committed. */
public record SessionEnded(UUID sessionId, Instant tokensExpireAt) {}
