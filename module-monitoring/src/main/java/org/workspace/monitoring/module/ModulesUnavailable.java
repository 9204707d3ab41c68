package org.workspace.monitoring.module;

import java.io.Serial;
import org.workspace.platform.web.problem.DomainException;

/** The server was not started by the launcher, and its modules are not ours to change. */
final class ModulesUnavailable extends DomainException {
    @Serial
    private static final long serialVersionUID = 1;

    ModulesUnavailable() {
        super(Kind.UNAVAILABLE, "unavailable", "This server does not let its modules be changed.");
    }
}
