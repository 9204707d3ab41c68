package org.workspace.chat.live;

import java.time.Duration;

/**
 * Bounds of live connections.
 *
 * @param maxPendingBytes what may wait for a slow reader before it is cut
 * @param namedAtMost how many accounts presence names; above, it only counts
 * @param pingEvery how often every client is asked for a sign of life
 * @param silentFor after how much silence a connection is given up
 * @param typingFor how long somebody counts as writing without saying so again
 * @param resumeWithin how long a new connection may take to say what it missed before it is in the live flow
 * @param resumeAtMost how many missed messages are sent; the history has the others
 */
public record LiveLimits(
        long maxPendingBytes,
        int namedAtMost,
        Duration pingEvery,
        Duration silentFor,
        Duration typingFor,
        Duration resumeWithin,
        int resumeAtMost) {}
