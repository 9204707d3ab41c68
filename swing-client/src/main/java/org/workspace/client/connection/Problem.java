package org.workspace.client.connection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One refusal, ready to be shown.
 *
 * @param field the field to point at, null when the whole is concerned
 * @param arguments fill the text's {@code {0}}, {@code {1}}…
 */
public record Problem(ProblemKey key, @Nullable Field field, List<Object> arguments) {
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
}
