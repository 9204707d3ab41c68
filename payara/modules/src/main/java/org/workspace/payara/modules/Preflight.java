package org.workspace.payara.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.workspace.platform.module.ApiUsage;
import org.workspace.platform.module.Finding;
import org.workspace.platform.module.Finding.Weight;
import org.workspace.platform.module.ModuleRefused;
import org.workspace.platform.module.ModuleRefused.Reason;

/** What speaks for and against putting a module on the server, before anything is touched. */
record Preflight(List<Finding> findings) {
    private static final String FORCE = "Nothing else speaks against it: it can be forced (--force, or force=true).";
    static final Preflight NOTHING = new Preflight(List.of());

    static Preflight of(Installed installed, ModuleFile next, ModuleHost host, ApiUsage usage) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.fine("%s is a readable module.".formatted(next)));
        var now = Optional.ofNullable(installed.modules().get(next.name()));
        now.ifPresent(present -> {
            compareVersions(present, next, findings);
            compareApis(present, next, usage, findings);
        });
        requirements(installed, next, findings);
        findings.addAll(host.examine(next));
        return new Preflight(List.copyOf(findings));
    }

    /** @throws ModuleRefused with every reason when something speaks against it */
    void check(boolean force) {
        var least = force ? Weight.OBSTACLE : Weight.DOUBT;
        var reasons = findings.stream()
                .filter(finding -> finding.weight().compareTo(least) >= 0)
                .map(Finding::text)
                .collect(Collectors.toCollection(ArrayList::new));
        if (reasons.isEmpty()) return;
        if (findings.stream().noneMatch(finding -> finding.weight() == Weight.OBSTACLE)) reasons.add(FORCE);
        throw new ModuleRefused(Reason.CONFLICT, reasons.get(0), reasons.subList(1, reasons.size()));
    }

    /** What somebody should know of a change that happens. */
    List<String> remarks() {
        return findings.stream()
                .filter(finding -> finding.weight() != Weight.FINE)
                .map(Finding::text)
                .toList();
    }

    private static void compareVersions(ModuleFile now, ModuleFile next, List<Finding> findings) {
        var order = next.version().compareTo(now.version());
        if (now.isSameAs(next)) {
            findings.add(Finding.fine("It is the very file that is installed."));
        } else if (order == 0) {
            findings.add(Finding.doubt(
                    "%s is installed already, with other content: give the new one a higher version.".formatted(now)));
        } else if (order < 0) {
            findings.add(Finding.doubt("%s is older than %s.".formatted(next, now)));
        }
    }

    private static void compareApis(ModuleFile now, ModuleFile next, ApiUsage usage, List<Finding> findings) {
        for (var version : now.apiVersions()) {
            if (next.apiVersions().contains(version)) continue;
            var requests = usage.requests(now.name(), version);
            var text = "%s has no version %d of its API any more, which was asked %d times in the last 24 hours."
                    .formatted(next, version, requests);
            findings.add(requests == 0 ? Finding.warning(text) : Finding.doubt(text));
        }
    }

    private static void requirements(Installed installed, ModuleFile next, List<Finding> findings) {
        var after = installed.with(next).resolution();
        var before = findings.size();
        after.problem(next.name()).map(Finding::obstacle).ifPresent(findings::add);
        for (var user : installed.resolution().dependants(next.name())) {
            after.problem(user).map(Finding::obstacle).ifPresent(findings::add);
        }
        lost(installed.resolution(), after)
                .forEach(use -> findings.add(Finding.warning(
                        "%s uses %s, which %s is not: it goes on without.".formatted(use.user(), use.what(), next))));
        if (findings.size() == before)
            findings.add(Finding.fine("What it requires is there, and so is what others require of it."));
    }

    private static List<Resolution.Use> lost(Resolution before, Resolution after) {
        return before.optionalUses().stream()
                .filter(use -> after.optionalUses().stream()
                        .noneMatch(other ->
                                other.user().equals(use.user()) && other.what().equals(use.what())))
                .toList();
    }
}
