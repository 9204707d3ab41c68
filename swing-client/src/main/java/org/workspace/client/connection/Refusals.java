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
            case "too-many-attempts",
                    "too-many-sign-ins",
                    "too-many-registrations",
                    "too-many-requests",
                    "rate-limited" ->
                Problem.of(ProblemKey.TOO_MANY_ATTEMPTS, Math.max(1, refusal.retryAfterSeconds()));
            case "invalid-setup-code" ->
                Problem.of(ProblemKey.INVALID_SETUP_CODE).at(Field.CODE);
            case "already-set-up" -> Problem.of(ProblemKey.ALREADY_SET_UP);
            case "session-ended", "invalid-refresh-token", "refresh-token-reused" ->
                Problem.of(ProblemKey.SESSION_ENDED);
            default -> refused(refusal);
        };
    }

    private static Problem refused(CallFailed.Refused refusal) {
        var problem = Problem.of(ProblemKey.REFUSED, refusal.detail());
        var field = field(refusal.field().orElse(""));
        return field == null ? problem : problem.at(field);
    }

    private static @Nullable Field field(String name) {
        return switch (name) {
            case "username" -> Field.USERNAME;
            case "password" -> Field.PASSWORD;
            case "code" -> Field.CODE;
            default -> null;
        };
    }
}
