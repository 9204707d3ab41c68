package org.workspace.platform.account;

import java.util.UUID;

/** An account as other modules may see it; {@code number} is the short number people and v1 clients know. */
public record AccountSummary(UUID id, long number, String username, boolean enabled) {}
