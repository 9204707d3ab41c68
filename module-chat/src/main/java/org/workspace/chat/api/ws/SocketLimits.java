package org.workspace.chat.api.ws;

import java.time.Duration;

/**
 * Bounds of what clients send.
 *
 * @param maxFrameLength characters in a frame
 * @param framesPerSecond frames that one connection may send on average
 * @param frameBurst frames that one connection may send at once
 * @param signInWithin how long a client of the old protocol may take to sign in
 */
public record SocketLimits(int maxFrameLength, int framesPerSecond, int frameBurst, Duration signInWithin) {}
