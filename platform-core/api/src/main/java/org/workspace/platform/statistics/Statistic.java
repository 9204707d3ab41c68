package org.workspace.platform.statistics;

import java.util.regex.Pattern;

/**
 * A number of a module.
 *
 * @param name lower-case words with hyphens, the same in every version: {@code open-sessions}
 * @param unit what is counted, in the same form: {@code sessions}, {@code bytes}, {@code seconds}
 */
public record Statistic(String name, long value, String unit) {
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    public Statistic {
        name = words(name);
        unit = words(unit);
    }

    static String words(String text) {
        if (WORDS.matcher(text).matches()) return text;
        throw new IllegalArgumentException("Not lower-case words with hyphens: " + text);
    }
}
