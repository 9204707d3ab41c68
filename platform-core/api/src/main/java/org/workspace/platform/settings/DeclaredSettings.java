package org.workspace.platform.settings;

import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings somebody declares: a module in its WAR, the platform in its jar, each in the resource {@link #RESOURCE}
 * with one {@link SettingRule} per key. Defaults are where MicroProfile Config has them. Immutable; any thread.
 */
public final class DeclaredSettings {
    public static final String RESOURCE = "META-INF/workspace/settings.properties";

    private final Map<String, SettingRule> rules;

    private DeclaredSettings(Map<String, SettingRule> rules) {
        this.rules = rules;
    }

    public static DeclaredSettings none() {
        return new DeclaredSettings(new TreeMap<>());
    }

    /** For a module that says no more than the names of its settings. */
    public static DeclaredSettings ofAnyText(Set<String> keys) {
        var any = new SettingRule("any text", value -> true);
        return new DeclaredSettings(keys.stream().collect(Collectors.toMap(key -> key, key -> any)));
    }

    /**
     * Reads a declaration.
     *
     * @throws IllegalArgumentException when a rule cannot be read; the message names the key
     */
    public static DeclaredSettings read(Reader declaration) throws IOException {
        var written = new Properties();
        written.load(declaration);
        var rules = new TreeMap<String, SettingRule>();
        for (var key : written.stringPropertyNames()) rules.put(key, rule(key, written.getProperty(key)));
        return new DeclaredSettings(rules);
    }

    /** Both; what is declared here counts where the other declares it, too. */
    public DeclaredSettings and(DeclaredSettings more) {
        var all = new TreeMap<>(more.rules);
        all.putAll(rules);
        return new DeclaredSettings(all);
    }

    public Map<String, SettingRule> rules() {
        return Map.copyOf(rules);
    }

    /**
     * Why this value cannot be; empty when it can. What is not declared is not judged.
     *
     * @param source where the value comes from, for people
     * @return one sentence
     */
    public Optional<String> refusal(String key, String value, String source) {
        return Optional.ofNullable(rules.get(key))
                .filter(rule -> !rule.accepts(value))
                .map(rule -> "The setting %s (%s) cannot be '%s': it takes %s."
                        .formatted(key, source, value, rule.allowed()));
    }

    /**
     * That there is no setting of this name, and which is the nearest; empty when there is.
     *
     * @param source where the name comes from, for people
     * @return one sentence
     */
    public Optional<String> unknown(String key, String source) {
        if (rules.containsKey(key)) return Optional.empty();
        var hint = nearest(key).map(near -> "did you mean " + near + "?").orElse("docs/settings.md lists all.");
        return Optional.of("There is no setting %s (%s): %s".formatted(key, source, hint));
    }

    /** Whether it begins like no setting there is, and is not nearly one: as those of a module that was removed. */
    public boolean isOfNobody(String key) {
        var owner = owner(key);
        return rules.keySet().stream().noneMatch(known -> owner(known).equals(owner))
                && nearest(key).isEmpty();
    }

    private static String owner(String key) {
        var dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /** Not further away than a third of its letters: a guess beyond that would be none. */
    private Optional<String> nearest(String key) {
        var distances = rules.keySet().stream().collect(Collectors.toMap(near -> near, near -> distance(near, key)));
        return distances.entrySet().stream()
                .filter(near -> near.getValue() * 3 <= near.getKey().length())
                .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** How many letters have to be changed, added or left out (Levenshtein). */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) row[j] = j;
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j - 1], diagonal));
            }
        }
        return row[other.length()];
    }

    private static SettingRule rule(String key, String written) {
        try {
            return SettingRule.parse(written);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "The declaration of the setting %s is wrong: %s".formatted(key, e.getMessage()), e);
        }
    }
}
