package org.workspace.platform.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One business fact, as stored in {@code platform.activity}.
 *
 * @param actorId who did it; null when the system did, or somebody not signed in
 * @param actorName the actor's name at that time
 * @param action what was done, as {@code subject-past-tense}: {@code account-registered}
 * @param subjectType the kind of thing it was done to: {@code account}
 * @param detail one sentence or value for people, may be empty; never a secret
 * @param address the network address it came from, when it came from one
 */
public record Activity(
        UUID id,
        Instant at,
        @Nullable UUID actorId,
        String actorName,
        String module,
        String action,
        String subjectType,
        @Nullable String subjectId,
        String detail,
        @Nullable String address) {}
