package org.workspace.auth.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session in use that a sign-in would end, as the person who signs in is told of it.
 *
 * @param code {@code ALREADY_LOGGED_IN} for the same account elsewhere, {@code MACHINE_IN_USE} for another one here
 * @param machineName where the same account is in use
 * @param since since when it is
 * @param username the other account
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeatConflict(
        String code,
        @Nullable String machineName,
        @Nullable Instant since,
        @Nullable String username) {
    static final String ELSEWHERE = "ALREADY_LOGGED_IN";
    static final String HERE = "MACHINE_IN_USE";

    static SeatConflict elsewhere(SessionView session) {
        return new SeatConflict(ELSEWHERE, session.machineName(), session.startedAt(), null);
    }

    static SeatConflict here(String username) {
        return new SeatConflict(HERE, null, null, username);
    }
}
