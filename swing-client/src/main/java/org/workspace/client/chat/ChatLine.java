package org.workspace.client.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.client.connection.Problem;

/**
 * One message as shown.
 *
 * @param id stays the same from typing to history
 * @param sequence the place in the room, 0 until the server has stored it
 * @param at when the server stored it, or when it was typed
 * @param refusal why it was refused, null unless {@link Delivery#REFUSED}
 */
public record ChatLine(
        UUID id,
        long sequence,
        Person author,
        String text,
        Instant at,
        boolean mine,
        Delivery delivery,
        @Nullable Problem refusal) {}
