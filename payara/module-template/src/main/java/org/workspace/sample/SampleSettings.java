package org.workspace.sample;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.workspace.platform.web.cdi.Component;
import org.workspace.sample.item.ItemRules;

/** The configuration keys {@code sample.*}; their defaults and meaning are in microprofile-config.properties. */
@Component
class SampleSettings {
    private final Config config;

    @Inject
    SampleSettings(Config config) {
        this.config = config;
    }

    @Produces
    ItemRules items() {
        return new ItemRules(config.getValue("sample.item.name.max-length", Integer.class));
    }
}
