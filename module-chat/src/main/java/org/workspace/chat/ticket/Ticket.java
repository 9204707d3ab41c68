package org.workspace.chat.ticket;

import java.time.Instant;

/** Opens one WebSocket for the account that asked for it. */
public record Ticket(String value, Instant expiresAt) {}
