package org.workspace.platform.module;

import java.time.Duration;
import java.util.List;

/**
 * What came of a change of one module.
 *
 * @param done false when it was tried, failed, and the module is as it was before, or has failed
 * @param summary one sentence
 * @param details what else there is to know, a sentence each: findings of the checks, warnings, causes
 * @param unavailable how long the module answered no requests; zero when it was not interrupted
 */
public record ModuleChange(String module, boolean done, String summary, List<String> details, Duration unavailable) {
    public ModuleChange {
        details = List.copyOf(details);
    }
}
