package org.workspace.client.account;

import java.util.Arrays;
import java.util.Optional;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.connection.ProblemKey;
import org.workspace.client.connection.ServerInfo.Policy;

/** What can be told without asking the server. */
final class FormRules {
    private FormRules() {}

    static Optional<Problem> forNewAccount(Policy policy, String username, char[] password, char[] repeated) {
        return username(policy, username).or(() -> password(policy, password)).or(() -> same(password, repeated));
    }

    static Optional<Problem> forSignIn(String username, char[] password) {
        if (username.isBlank())
            return Optional.of(Problem.of(ProblemKey.MISSING).at(Field.USERNAME));
        if (password.length == 0)
            return Optional.of(Problem.of(ProblemKey.MISSING).at(Field.PASSWORD));
        return Optional.empty();
    }

    static Optional<Problem> code(String code) {
        return code.isBlank() ? Optional.of(Problem.of(ProblemKey.MISSING).at(Field.CODE)) : Optional.empty();
    }

    private static Optional<Problem> username(Policy policy, String username) {
        var length = username.length();
        if (length < policy.usernameMinLength() || length > policy.usernameMaxLength()) {
            return Optional.of(
                    Problem.of(ProblemKey.USERNAME_LENGTH, policy.usernameMinLength(), policy.usernameMaxLength())
                            .at(Field.USERNAME));
        }
        return username.matches("[\\p{L}\\p{N}_.-]+")
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemKey.USERNAME_CHARACTERS).at(Field.USERNAME));
    }

    private static Optional<Problem> password(Policy policy, char[] password) {
        var fits = password.length >= policy.passwordMinLength() && password.length <= policy.passwordMaxLength();
        return fits
                ? Optional.empty()
                : Optional.of(
                        Problem.of(ProblemKey.PASSWORD_LENGTH, policy.passwordMinLength(), policy.passwordMaxLength())
                                .at(Field.PASSWORD));
    }

    private static Optional<Problem> same(char[] password, char[] repeated) {
        return Arrays.equals(password, repeated)
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemKey.PASSWORDS_DIFFER).at(Field.REPEATED));
    }
}
