package org.workspace.chat.message;

import org.jspecify.annotations.Nullable;
import org.workspace.platform.web.problem.InvalidField;

/**
 * Which part of a room's history: the messages before a sequence, those after one, or the newest.
 *
 * @param limit how many at most
 */
public record Span(@Nullable Long before, @Nullable Long after, int limit) {
    public Span {
        if (before != null && after != null) throw new InvalidField("after", "cannot be given together with before");
        refuseNegative("before", before);
        refuseNegative("after", after);
    }

    public static Span newest(int limit) {
        return new Span(null, null, limit);
    }

    public static Span after(long sequence, int limit) {
        return new Span(null, sequence, limit);
    }

    private static void refuseNegative(String field, @Nullable Long sequence) {
        if (sequence != null && sequence < 0) throw new InvalidField(field, "must not be negative");
    }
}
