package org.workspace.auth.account;

import java.time.Instant;
import java.util.UUID;

/** An account got another name; takes effect when the transaction is committed. */
public record AccountRenamed(UUID id, String username, Instant at) {}
