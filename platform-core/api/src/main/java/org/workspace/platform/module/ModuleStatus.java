package org.workspace.platform.module;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module at one moment.
 *
 * @param name its context root and short name, as in {@code chat}
 * @param version of the form 1.2.3 or 1.2.3.qualifier
 * @param since when it came into this state
 * @param cause why it is {@code INSTALLED} or {@code FAILED}, in a sentence; otherwise null
 * @param apiVersions the versions of its REST API, ascending; none when it has no such API
 * @param requires what it requires, in words
 * @param dependants the names of the modules that require it
 * @param users the names of those that use it and can do without
 * @param previousVersion to which it can be rolled back; null when there is none
 */
public record ModuleStatus(
        String name,
        String symbolicName,
        String version,
        String title,
        String description,
        ModuleState state,
        Instant since,
        @Nullable String cause,
        List<Integer> apiVersions,
        List<String> requires,
        List<String> dependants,
        List<String> users,
        @Nullable String previousVersion) {
    public ModuleStatus {
        apiVersions = List.copyOf(apiVersions);
        requires = List.copyOf(requires);
        dependants = List.copyOf(dependants);
        users = List.copyOf(users);
    }

    public boolean isActive() {
        return state == ModuleState.ACTIVE;
    }

    /** Whether it cannot run although it should; the cause says why. */
    public boolean isBroken() {
        return state == ModuleState.FAILED || state == ModuleState.INSTALLED;
    }
}
