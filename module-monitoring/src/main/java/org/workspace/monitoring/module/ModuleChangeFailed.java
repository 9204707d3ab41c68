package org.workspace.monitoring.module;

import java.io.Serial;
import org.workspace.platform.module.ModuleChange;
import org.workspace.platform.web.problem.DomainException;

/**
 * A change of a module was tried and failed. A conflict and no failure of the server: it is the module that does not run
 * here, the server goes on, and the same request would fail again.
 */
final class ModuleChangeFailed extends DomainException {
    @Serial
    private static final long serialVersionUID = 1;

    ModuleChangeFailed(ModuleChange change) {
        super(Kind.CONFLICT, "module-change-failed", change.summary());
        extend("details", change.details());
        extend("unavailableMillis", change.unavailable().toMillis());
    }
}
