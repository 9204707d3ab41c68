package org.workspace.client.connection;

import org.jspecify.annotations.Nullable;
import org.workspace.client.connection.Problem.Field;

/** From the server's codes, as docs/api.md and docs/websocket.md list them, to what people are told. */
public final class Refusals {
    private Refusals() {}

    static Problem problem(CallFailed.Refused refusal) {
        var problem = problem(refusal.code(), refusal.detail(), refusal.retryAfterSeconds());
        var field = field(refusal);
        return field == null || problem.field() != null ? problem : problem.at(field);
    }

    /** Of a refused chat frame; {@code words} are the server's own, in English, for a code of another time. */
    public static Problem problem(String code, String words) {
        return problem(code, words, 0);
    }

    private static Problem problem(String code, String words, long seconds) {
        var key = key(code);
        return switch (key) {
            case REFUSED -> Problem.of(key, words);
            case TOO_MANY_ATTEMPTS -> Problem.of(key, Math.max(1, seconds));
            case USERNAME_TAKEN -> Problem.of(key).at(Field.USERNAME);
            case PASSWORD_COMMON -> Problem.of(key).at(Field.PASSWORD);
            case INVALID_SETUP_CODE, INVALID_RESET_CODE -> Problem.of(key).at(Field.CODE);
            default -> Problem.of(key);
        };
    }

    private static ProblemKey key(String code) {
        return switch (code) {
            case "invalid-credentials" -> ProblemKey.INVALID_CREDENTIALS;
            case "account-disabled" -> ProblemKey.ACCOUNT_DISABLED;
            case "registration-closed" -> ProblemKey.REGISTRATION_CLOSED;
            case "username-taken" -> ProblemKey.USERNAME_TAKEN;
            case "weak-password" -> ProblemKey.PASSWORD_COMMON;
            case "wrong-password" -> ProblemKey.WRONG_PASSWORD;
            case "too-many-attempts",
                    "too-many-sign-ins",
                    "too-many-registrations",
                    "too-many-requests",
                    "rate-limited" -> ProblemKey.TOO_MANY_ATTEMPTS;
            case "invalid-setup-code" -> ProblemKey.INVALID_SETUP_CODE;
            case "invalid-reset-code" -> ProblemKey.INVALID_RESET_CODE;
            case "last-admin" -> ProblemKey.LAST_ADMIN;
            case "ALREADY_LOGGED_IN", "already-signed-in" -> ProblemKey.SIGNED_IN_ELSEWHERE;
            case "MACHINE_IN_USE", "machine-in-use" -> ProblemKey.MACHINE_IN_USE;
            case "already-set-up" -> ProblemKey.ALREADY_SET_UP;
            case "session-ended", "invalid-refresh-token", "refresh-token-reused", "unauthenticated" ->
                ProblemKey.SESSION_ENDED;
            default -> rareKey(code);
        };
    }

    /** What only races, other versions and mistakes lead to. */
    private static ProblemKey rareKey(String code) {
        return switch (code) {
            case "invalid-request",
                    "invalid-field",
                    "module-unusable",
                    "module-refused",
                    "module-own",
                    "module-change-failed" -> ProblemKey.INVALID_INPUT;
            case "request-too-large", "frame-too-large" -> ProblemKey.TOO_LARGE;
            case "forbidden" -> ProblemKey.FORBIDDEN;
            case "account-not-found", "session-not-found", "unknown-room", "module-not-found" -> ProblemKey.GONE;
            case "edited-meanwhile" -> ProblemKey.EDITED_MEANWHILE;
            case "account-id-reused", "message-id-reused" -> ProblemKey.ID_REUSED;
            case "bad-request",
                    "malformed-json",
                    "refused",
                    "not-found",
                    "method-not-allowed",
                    "not-acceptable",
                    "unsupported-media-type",
                    "malformed-frame",
                    "unknown-type" -> ProblemKey.NOT_UNDERSTOOD;
            case "unavailable", "module-restarting", "module-stopped", "room-busy", "keys-unavailable", "internal" ->
                ProblemKey.SERVER_FAILED;
            default -> ProblemKey.REFUSED;
        };
    }

    private static @Nullable Field field(CallFailed.Refused refusal) {
        return switch (refusal.field().orElse("")) {
            case "username" -> Field.USERNAME;
            case "currentPassword" -> Field.CURRENT;
            case "password", "newPassword" -> Field.PASSWORD;
            case "code" -> Field.CODE;
            default -> null;
        };
    }
}
