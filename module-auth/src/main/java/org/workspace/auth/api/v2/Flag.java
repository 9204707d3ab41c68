package org.workspace.auth.api.v2;

import org.workspace.platform.web.problem.InvalidField;

/** A yes or no in a query; JAX-RS alone would take any other word for a no, and an empty one for the default. */
final class Flag {
    private Flag() {}

    /**
     * Reads the query parameter {@code name}.
     *
     * @throws InvalidField when the text is neither true nor false
     */
    static boolean of(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidField(name, "must be true or false");
        };
    }
}
