package org.workspace.sample.item;

import java.time.Instant;
import java.util.UUID;

/**
 * An item as it may be shown.
 *
 * @param number the short number that people use
 */
public record ItemView(UUID id, long number, String name, Instant addedAt) {}
