package org.workspace.platform.web.paging;

import org.workspace.platform.web.problem.InvalidField;

/**
 * How many items a page may have: the query parameter {@code limit}, 1 to 200.
 *
 * <p>JAX-RS answers 404 to a number parameter that is none, and takes the default for an empty one. Take it as text:
 * {@code @QueryParam("limit") @DefaultValue(Limit.USUAL) String limit}, and read it with {@link #valueOf}.
 */
public record Limit(int value) {
    public static final String USUAL = "50";
    private static final int MOST = 200;

    /**
     * Reads the query parameter.
     *
     * @throws InvalidField when the text is no number in the range
     */
    public static Limit valueOf(String text) {
        try {
            var value = Integer.parseInt(text);
            if (value >= 1 && value <= MOST) return new Limit(value);
        } catch (NumberFormatException e) {
            // answered below like any other number that does not fit
        }
        throw new InvalidField("limit", "must be a number from 1 to " + MOST);
    }
}
