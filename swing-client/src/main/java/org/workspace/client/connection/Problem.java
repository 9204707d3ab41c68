package org.workspace.client.connection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One refusal, ready to be shown.
 *
 * @param field the field to point at, null when the whole is concerned
 * @param arguments fill the text's {@code {0}}, {@code {1}}…
 * @param besides what is wrong with other fields of the same form
 */
public record Problem(ProblemKey key, @Nullable Field field, List<Object> arguments, List<Problem> besides) {
    public Problem(ProblemKey key, @Nullable Field field, List<Object> arguments) {
        this(key, field, arguments, List.of());
    }

    /** Fields of the sign-in screens and of the account's page. */
    public enum Field {
        ADDRESS,
        USERNAME,
        /** The password as it is, where a new one is chosen. */
        CURRENT,
        /** The password; where there is a {@link #CURRENT} one too, the new one. */
        PASSWORD,
        REPEATED,
        CODE
    }

    public static Problem of(ProblemKey key, Object... arguments) {
        return new Problem(key, null, List.of(arguments));
    }

    public Problem at(Field field) {
        return new Problem(key, field, arguments);
    }

    /** All that is wrong, as one; empty when nothing is. */
    public static Optional<Problem> together(List<Problem> problems) {
        return problems.stream().findFirst().map(first -> first.with(problems.subList(1, problems.size())));
    }

    private Problem with(List<Problem> others) {
        return new Problem(key, field, arguments, List.copyOf(others));
    }

    /** Each with nothing besides. */
    public List<Problem> each() {
        return Stream.concat(Stream.of(with(List.of())), besides.stream()).toList();
    }
}
