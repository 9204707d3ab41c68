package org.workspace.client.account;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.connection.ProblemKey;
import org.workspace.client.connection.ServerInfo.Policy;

/** What can be told without asking the server: of each field the first thing that is wrong, of a form all fields. */
final class FormRules {
    /** Beyond this the server does not even look. */
    private static final int LONGEST_PASSWORD = 1_000;

    private static final int LONGEST_CODE = 100;

    private FormRules() {}

    static Optional<Problem> forNewAccount(Policy policy, String username, char[] password, char[] repeated) {
        return all(Stream.of(username(policy, username), newPassword(policy, password, repeated)));
    }

    static Optional<Problem> forSetUp(Policy policy, String username, String code, char[] password, char[] repeated) {
        return all(Stream.of(username(policy, username), code(code), newPassword(policy, password, repeated)));
    }

    static Optional<Problem> forReset(Policy policy, String username, String code, char[] password, char[] repeated) {
        var tooLong = code.length() > LONGEST_CODE
                ? problem(ProblemKey.INVALID_RESET_CODE, Field.CODE)
                : Optional.<Problem>empty();
        return all(Stream.of(
                username(policy, username), code(code).or(() -> tooLong), newPassword(policy, password, repeated)));
    }

    static Optional<Problem> forRenaming(Policy policy, String now, String next) {
        return username(policy, next)
                .or(() -> next.equals(now) ? problem(ProblemKey.USERNAME_SAME, Field.USERNAME) : Optional.empty());
    }

    static Optional<Problem> forNewPassword(Policy policy, char[] current, char[] next, char[] repeated) {
        return all(Stream.of(proof(current, Field.CURRENT), newPassword(policy, next, repeated)))
                .or(() -> Arrays.equals(current, next)
                        ? problem(ProblemKey.PASSWORD_SAME, Field.PASSWORD)
                        : Optional.empty());
    }

    /** The password that proves who asks, in {@code field}. */
    static Optional<Problem> proof(char[] password, Field field) {
        if (password.length == 0) return problem(ProblemKey.MISSING, field);
        return password.length > LONGEST_PASSWORD ? problem(ProblemKey.WRONG_PASSWORD, field) : Optional.empty();
    }

    static Optional<Problem> forSignIn(String username, char[] password) {
        return all(Stream.of(
                username.isBlank() ? problem(ProblemKey.MISSING, Field.USERNAME) : Optional.empty(),
                password.length == 0 ? problem(ProblemKey.MISSING, Field.PASSWORD) : Optional.empty()));
    }

    private static Optional<Problem> code(String code) {
        return code.isBlank() ? problem(ProblemKey.MISSING, Field.CODE) : Optional.empty();
    }

    private static Optional<Problem> username(Policy policy, String username) {
        var length = username.length();
        if (length < policy.usernameMinLength() || length > policy.usernameMaxLength()) {
            return problem(
                    ProblemKey.USERNAME_LENGTH, Field.USERNAME, policy.usernameMinLength(), policy.usernameMaxLength());
        }
        return username.matches("[A-Za-z0-9_.-]+")
                ? Optional.empty()
                : problem(ProblemKey.USERNAME_CHARACTERS, Field.USERNAME);
    }

    private static Optional<Problem> newPassword(Policy policy, char[] password, char[] repeated) {
        var length = Character.codePointCount(password, 0, password.length);
        int shortest = policy.passwordMinLength();
        int longest = policy.passwordMaxLength();
        return all(Stream.of(
                length < shortest || length > longest
                        ? problem(ProblemKey.PASSWORD_LENGTH, Field.PASSWORD, shortest, longest)
                        : Optional.empty(),
                Arrays.equals(password, repeated)
                        ? Optional.empty()
                        : problem(ProblemKey.PASSWORDS_DIFFER, Field.REPEATED)));
    }

    private static Optional<Problem> all(Stream<Optional<Problem>> fields) {
        return Problem.together(fields.flatMap(Optional::stream)
                .flatMap(problem -> problem.each().stream())
                .toList());
    }

    private static Optional<Problem> problem(ProblemKey key, Field field, Object... arguments) {
        return Optional.of(Problem.of(key, arguments).at(field));
    }
}
