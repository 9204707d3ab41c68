package org.workspace.monitoring.module;

import java.io.Serial;
import org.workspace.platform.web.problem.DomainException;

/** This module was asked to change itself: it would wait for the end of the very request that asks it. */
final class OwnModule extends DomainException {
    @Serial
    private static final long serialVersionUID = 1;

    OwnModule(String name) {
        super(
                Kind.CONFLICT,
                "module-own",
                "%s answers this request and cannot change itself: use the command workspace module.".formatted(name));
    }
}
