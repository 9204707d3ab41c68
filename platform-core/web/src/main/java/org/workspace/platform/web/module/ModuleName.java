package org.workspace.platform.web.module;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workspace.platform.web.cdi.Component;

/** The module's name: its context root, its schema, and the owner of what it registers. Key {@code module.name}. */
@Component
public final class ModuleName {
    private final String value;

    @Inject
    ModuleName(@ConfigProperty(name = "module.name") String value) {
        if (!value.matches("[a-z][a-z0-9_]{0,30}")) throw new IllegalStateException("Bad module.name: " + value);
        this.value = value;
    }

    public String value() {
        return value;
    }
}
