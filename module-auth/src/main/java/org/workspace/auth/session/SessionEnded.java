package org.workspace.auth.session;

import java.util.UUID;

/** A session was ended before its tokens expired; takes effect when the transaction is committed. */
record SessionEnded(UUID sessionId) {}
