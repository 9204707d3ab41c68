package org.workspace.chat.api.v2;

import org.jspecify.annotations.Nullable;
import org.workspace.platform.web.problem.InvalidField;

/** Reads numbers from query parameters, which JAX-RS would answer with 404 when they are none. */
final class Numbers {
    private Numbers() {}

    static @Nullable Long optional(String field, @Nullable String text) {
        try {
            return text == null ? null : (Long) Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InvalidField(field, "must be a whole number");
        }
    }

    static int between(String field, String text, int least, int most) {
        Long number = optional(field, text);
        if (number == null || number < least || number > most) {
            throw new InvalidField(field, "must be from " + least + " to " + most);
        }
        return number.intValue();
    }
}
