package org.workspace.client.connection;

import org.jspecify.annotations.Nullable;
import org.workspace.client.connection.Problem.Field;

/** From the server's codes to what people are told. */
final class Refusals {
    private Refusals() {}

    static Problem problem(CallFailed.Refused refusal) {
        return switch (refusal.code()) {
            case "invalid-credentials" -> Problem.of(ProblemKey.INVALID_CREDENTIALS);
            case "account-disabled" -> Problem.of(ProblemKey.ACCOUNT_DISABLED);
            case "registration-closed" -> Problem.of(ProblemKey.REGISTRATION_CLOSED);
            case "username-taken" -> Problem.of(ProblemKey.USERNAME_TAKEN).at(Field.USERNAME);
            case "weak-password" -> Problem.of(ProblemKey.PASSWORD_COMMON).at(Field.PASSWORD);
            case "wrong-password" -> at(field(refusal), Problem.of(ProblemKey.WRONG_PASSWORD));
            case "too-many-attempts",
                    "too-many-sign-ins",
                    "too-many-registrations",
                    "too-many-requests",
                    "rate-limited" ->
                Problem.of(ProblemKey.TOO_MANY_ATTEMPTS, Math.max(1, refusal.retryAfterSeconds()));
            case "invalid-setup-code" ->
                Problem.of(ProblemKey.INVALID_SETUP_CODE).at(Field.CODE);
            case "invalid-reset-code" ->
                Problem.of(ProblemKey.INVALID_RESET_CODE).at(Field.CODE);
            case "last-admin" -> Problem.of(ProblemKey.LAST_ADMIN);
            case "ALREADY_LOGGED_IN" -> Problem.of(ProblemKey.SIGNED_IN_ELSEWHERE);
            case "MACHINE_IN_USE" -> Problem.of(ProblemKey.MACHINE_IN_USE);
            case "already-set-up" -> Problem.of(ProblemKey.ALREADY_SET_UP);
            case "session-ended", "invalid-refresh-token", "refresh-token-reused" ->
                Problem.of(ProblemKey.SESSION_ENDED);
            default -> at(field(refusal), Problem.of(ProblemKey.REFUSED, refusal.detail()));
        };
    }

    private static Problem at(@Nullable Field field, Problem problem) {
        return field == null ? problem : problem.at(field);
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
