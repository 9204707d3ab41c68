package org.workspace.chat.message;

import java.time.Duration;

/**
 * Bounds of posting.
 *
 * @param maxLength characters in a message
 * @param queueCapacity messages that may wait for the writer of a room
 * @param batchSize messages that one transaction stores at most
 * @param patience how long a REST request waits for its message to be stored
 */
public record PostingLimits(int maxLength, int queueCapacity, int batchSize, Duration patience) {}
