package org.workspace.platform.module;

/**
 * Something a look at a module found before it is changed.
 *
 * @param text a sentence
 */
public record Finding(Weight weight, String text) {
    /** What it means for the change. */
    public enum Weight {
        /** As it should be. */
        FINE,
        /** The change can happen; somebody should know this. */
        WARNING,
        /** The change does not happen unless it is forced. */
        DOUBT,
        /** The change cannot happen. */
        OBSTACLE
    }

    public static Finding fine(String text) {
        return new Finding(Weight.FINE, text);
    }

    public static Finding warning(String text) {
        return new Finding(Weight.WARNING, text);
    }

    public static Finding doubt(String text) {
        return new Finding(Weight.DOUBT, text);
    }

    public static Finding obstacle(String text) {
        return new Finding(Weight.OBSTACLE, text);
    }
}
