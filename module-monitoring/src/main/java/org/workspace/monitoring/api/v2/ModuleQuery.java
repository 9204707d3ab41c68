package org.workspace.monitoring.api.v2;

import org.workspace.platform.module.ModuleData;
import org.workspace.platform.web.problem.InvalidField;

/** What the queries of the routes for modules may say. */
final class ModuleQuery {
    private ModuleQuery() {}

    /** @throws InvalidField when the text is neither true nor false */
    static boolean force(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidField("force", "must be true or false");
        };
    }

    /** @throws InvalidField when the text is none of the words */
    static ModuleData tables(String text) {
        return switch (text) {
            case "keep" -> ModuleData.KEEP;
            case "export" -> ModuleData.EXPORT;
            case "purge" -> ModuleData.PURGE;
            default -> throw new InvalidField("tables", "must be keep, export or purge");
        };
    }
}
