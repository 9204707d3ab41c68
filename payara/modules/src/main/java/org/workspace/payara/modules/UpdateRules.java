package org.workspace.payara.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.workspace.platform.module.ModuleRefused;
import org.workspace.platform.module.ModuleRefused.Reason;

/** Whether one version of a module may take the place of another. */
record UpdateRules(ModuleFile now, ModuleFile next, Resolution before, Resolution after) {
    static UpdateRules of(Installed installed, ModuleFile next) {
        return new UpdateRules(
                Objects.requireNonNull(installed.modules().get(next.name())),
                next,
                installed.resolution(),
                installed.with(next).resolution());
    }

    /** @throws ModuleRefused when it may not, with every reason */
    void check(boolean anyVersion) {
        var reasons = new ArrayList<String>();
        if (!anyVersion) checkVersion(reasons);
        after.problem(next.name()).ifPresent(reasons::add);
        for (var user : before.dependants(next.name())) after.problem(user).ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            throw new ModuleRefused(Reason.CONFLICT, reasons.get(0), reasons.subList(1, reasons.size()));
        }
    }

    private void checkVersion(List<String> reasons) {
        var order = next.version().compareTo(now.version());
        if (order == 0) {
            reasons.add(
                    "%s is installed already, with other content: give the new one a higher version.".formatted(now));
        } else if (order < 0) {
            reasons.add("%s is older than %s, which is installed.".formatted(next, now));
        }
    }
}
