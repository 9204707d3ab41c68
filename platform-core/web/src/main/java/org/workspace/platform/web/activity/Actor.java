package org.workspace.platform.web.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and from where.
 *
 * @param id the account; null for the system and for somebody who is not signed in
 * @param address the network address, when there is one
 */
public record Actor(
        @Nullable UUID id, String name, @Nullable String address) {
    /** The product itself: timers, start-up, clean-up. */
    public static final Actor SYSTEM = new Actor(null, "system", null);
}
