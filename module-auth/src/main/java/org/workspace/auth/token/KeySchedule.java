package org.workspace.auth.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a key is made, signs, and goes.
 *
 * <p>Whoever checks tokens keeps the published keys for minutes. So the next key is published long before it signs,
 * and the previous one stays until the last token it signed has expired.
 */
record KeySchedule(Duration rotation, Duration overlap, Duration longestToken) {
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    /** When the key to make now should begin to sign; empty when no key is due. */
    Optional<Instant> nextKeySignsFrom(List<SigningKey> keys, Instant now) {
        var newest = keys.stream().map(SigningKey::signsFrom).max(Comparator.naturalOrder());
        if (newest.isEmpty()) return Optional.of(now);
        var nextSigns = newest.get().plus(rotation);
        if (now.isBefore(nextSigns.minus(overlap))) return Optional.empty();
        var soonest = now.plus(overlap);
        return Optional.of(nextSigns.isAfter(soonest) ? nextSigns : soonest);
    }

    /** The key that signs now: the newest that may. */
    SigningKey signing(List<SigningKey> keys, Instant now) {
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .max(Comparator.comparing(SigningKey::signsFrom))
                .orElseGet(() -> keys.get(0));
    }

    /** Whether a key should sign by now that was not even made. */
    boolean isOverdue(List<SigningKey> keys, Instant now) {
        return keys.stream().noneMatch(key -> key.signsFrom().plus(rotation).isAfter(now));
    }

    /** The keys that no valid token was signed with any more. */
    List<SigningKey> outlived(List<SigningKey> keys, Instant now) {
        var signing = signing(keys, now);
        var retiredAt = signing.signsFrom().plus(longestToken).plus(CLOCK_DIFFERENCE);
        if (!now.isAfter(retiredAt)) return List.of();
        return keys.stream()
                .filter(key -> key.signsFrom().isBefore(signing.signsFrom()))
                .toList();
    }
}
