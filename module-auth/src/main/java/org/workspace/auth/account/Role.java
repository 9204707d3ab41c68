package org.workspace.auth.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What an account may do. */
public enum Role {
    USER,
    ADMIN;

    /** As on the wire and in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The groups an access token carries; an admin may do all that a user may. */
    public Set<String> groups() {
        return this == ADMIN ? Set.of("user", "admin") : Set.of("user");
    }

    public static Role of(String key) {
        return Arrays.stream(values())
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown role " + key));
    }
}
