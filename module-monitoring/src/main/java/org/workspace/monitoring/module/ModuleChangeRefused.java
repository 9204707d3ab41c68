package org.workspace.monitoring.module;

import java.io.Serial;
import org.workspace.platform.module.ModuleRefused;
import org.workspace.platform.web.problem.DomainException;

/** A change of a module was refused before anything was changed. */
final class ModuleChangeRefused extends DomainException {
    @Serial
    private static final long serialVersionUID = 1;

    private ModuleChangeRefused(Kind kind, String code, ModuleRefused refusal) {
        super(kind, code, String.valueOf(refusal.getMessage()));
        extend("details", refusal.details());
    }

    static ModuleChangeRefused of(ModuleRefused refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN -> new ModuleChangeRefused(Kind.NOT_FOUND, "module-not-found", refusal);
            case UNUSABLE -> new ModuleChangeRefused(Kind.INVALID, "module-unusable", refusal);
            case CONFLICT, BUSY -> new ModuleChangeRefused(Kind.CONFLICT, "module-refused", refusal);
        };
    }
}
