package org.workspace.sample.item;

import org.workspace.platform.web.problem.InvalidField;

/** What an item must be like; set by the configuration. */
public record ItemRules(int longestName) {
    /**
     * The name as it is kept: without the spaces around it.
     *
     * @throws InvalidField when nothing is left, or too much
     */
    String name(String typed) {
        var name = typed.strip();
        if (name.isEmpty()) throw new InvalidField("name", "must not be blank");
        if (name.codePointCount(0, name.length()) > longestName) {
            throw new InvalidField("name", "must have at most " + longestName + " characters");
        }
        return name;
    }
}
