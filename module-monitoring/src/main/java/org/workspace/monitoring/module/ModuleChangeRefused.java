package org.workspace.monitoring.module;

import java.io.Serial;
import org.workspace.platform.module.ModuleRefused;
import org.workspace.platform.web.problem.DomainException;

/** A change of a module was refused before anything was changed. */
final class ModuleChangeRefused extends DomainException {
    @Serial
    private static final long serialVersionUID = 1;

    ModuleChangeRefused(ModuleRefused refusal) {
        super(kind(refusal.reason()), code(refusal.reason()), String.valueOf(refusal.getMessage()));
        extend("details", refusal.details());
    }

    private static Kind kind(ModuleRefused.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> Kind.NOT_FOUND;
            case UNUSABLE -> Kind.INVALID;
            case CONFLICT -> Kind.CONFLICT;
        };
    }

    private static String code(ModuleRefused.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> "module-not-found";
            case UNUSABLE -> "module-unusable";
            case CONFLICT -> "module-refused";
        };
    }
}
