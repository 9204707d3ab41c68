package org.workspace.chat.ticket;

import java.time.Duration;

/**
 * Bounds of tickets.
 *
 * @param lifetime how long a ticket can be used
 * @param outstanding how many unused tickets are kept; the oldest go first
 */
public record TicketLimits(Duration lifetime, int outstanding) {}
