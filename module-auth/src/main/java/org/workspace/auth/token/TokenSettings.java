package org.workspace.auth.token;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Keys {@code auth.token.*}, {@code auth.keys.*} and {@code auth.v1.token-lifetime}.
 *
 * @param v1Lifetime how long a token of the old API lives, whose clients cannot renew it
 * @param keys the folder of the signing keys
 * @param rotation after that time a new key signs
 * @param overlap how long before it signs a key is published
 */
public record TokenSettings(
        String issuer,
        String audience,
        Duration lifetime,
        Duration v1Lifetime,
        Path keys,
        Duration rotation,
        Duration overlap) {

    /** How long a token issued now is good at most. */
    public Duration longestLifetime() {
        return lifetime.compareTo(v1Lifetime) > 0 ? lifetime : v1Lifetime;
    }
}
