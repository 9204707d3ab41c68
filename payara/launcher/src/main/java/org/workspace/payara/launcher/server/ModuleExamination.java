package org.workspace.payara.launcher.server;

import java.util.ArrayList;
import java.util.List;
import org.workspace.payara.launcher.settings.WarSettings;
import org.workspace.payara.modules.ModuleFile;
import org.workspace.platform.module.Finding;

/** What this server can say of a module before it is put on it. */
record ModuleExamination(TrustedSigners signers, PendingMigrations migrations, DiskSpace disk) {
    List<Finding> of(ModuleFile module) {
        var findings = new ArrayList<Finding>();
        findings.add(signers.examine(module.path()));
        findings.addAll(migrations.of(module));
        new WarSettings(module.path())
                .mistakes(module.name()).stream().map(Finding::obstacle).forEach(findings::add);
        findings.add(disk.enoughFor(module));
        return findings;
    }
}
