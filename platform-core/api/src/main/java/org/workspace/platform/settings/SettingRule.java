package org.workspace.platform.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values a setting may have. Written as
 *
 * <ul>
 *   <li>{@code number 1..100}, a whole number; either end may be missing
 *   <li>{@code duration PT1S..P1D}, as ISO 8601 writes it; either end may be missing
 *   <li>{@code open | closed}, one of these words
 *   <li>{@code text}, anything but nothing; {@code list}, values separated by commas, also none
 *   <li>{@code origins} of web pages and {@code addresses} of machines, separated by commas, also none
 * </ul>
 *
 * @param allowed what is allowed, for people: "a whole number from 1 to 100"
 */
public record SettingRule(String allowed, Predicate<String> condition) {
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final Pattern ORIGIN = Pattern.compile("null|[a-z][a-z0-9+.-]*://[^/?#\\s]*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");
    private static final Pattern WORDS = Pattern.compile("[^|\\s]+(\\s*\\|\\s*[^|\\s]+)+");
    private static final Pattern RANGE = Pattern.compile("(number|duration)(?:\\s+(\\S*?)\\.\\.(\\S*))?");

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it is written in none of these ways
     */
    public static SettingRule parse(String written) {
        var rule = written.strip();
        var range = RANGE.matcher(rule);
        if (range.matches()) {
            return range.group(1).equals("number")
                    ? number(end(range.group(2)), end(range.group(3)))
                    : duration(end(range.group(2)), end(range.group(3)));
        }
        if (WORDS.matcher(rule).matches()) return oneOf(List.of(rule.split("\\s*\\|\\s*")));
        return switch (rule) {
            case "text" -> new SettingRule("a text", value -> !value.isBlank());
            case "list" -> new SettingRule("a list, separated by commas", value -> true);
            case "origins" ->
                new SettingRule(
                        "origins of web pages such as https://tools.example.org, separated by commas", all(ORIGIN));
            case "addresses" ->
                new SettingRule("addresses of machines such as 192.0.2.7, separated by commas", all(ADDRESS));
            default -> throw new IllegalArgumentException("'" + written + "' says of no setting what it may be");
        };
    }

    public boolean accepts(String value) {
        return condition.test(value);
    }

    private static SettingRule number(String least, String most) {
        var from = least.isEmpty() ? Integer.MIN_VALUE : Long.parseLong(least);
        var to = most.isEmpty() ? Integer.MAX_VALUE : Long.parseLong(most);
        return new SettingRule("a whole number from %d to %d".formatted(from, to), value -> {
            try {
                var number = Long.parseLong(value);
                return from <= number && number <= to;
            } catch (NumberFormatException e) {
                return false;
            }
        });
    }

    private static SettingRule duration(String least, String most) {
        var from = least.isEmpty() ? Duration.ZERO : Duration.parse(least);
        var to = most.isEmpty() ? LONGEST : Duration.parse(most);
        var example = "a duration such as PT30S (30 seconds), PT15M (15 minutes), PT12H or P7D, from %s to %s";
        return new SettingRule(example.formatted(from, days(to)), value -> {
            try {
                var duration = Duration.parse(value);
                return from.compareTo(duration) <= 0 && duration.compareTo(to) <= 0;
            } catch (DateTimeParseException e) {
                return false;
            }
        });
    }

    /** Java writes days as hours: PT8760H for a year. */
    private static String days(Duration duration) {
        return duration.equals(Duration.ofDays(duration.toDays())) ? "P" + duration.toDays() + "D" : "" + duration;
    }

    private static SettingRule oneOf(List<String> words) {
        return new SettingRule(String.join(" or ", words), words::contains);
    }

    private static Predicate<String> all(Pattern pattern) {
        return value -> value.isEmpty()
                || Arrays.stream(value.split(",", -1))
                        .allMatch(part -> pattern.matcher(part.strip()).matches());
    }

    /** One end of a range; empty when it is open, or when there is no range. */
    private static String end(@Nullable String written) {
        return written == null ? "" : written;
    }
}
