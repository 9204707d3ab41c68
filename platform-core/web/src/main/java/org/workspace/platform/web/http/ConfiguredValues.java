package org.workspace.platform.web.http;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** The values of a configuration key that takes several, separated by commas. One that stands twice counts once. */
final class ConfiguredValues {
    private ConfiguredValues() {}

    static Set<String> of(String key) {
        return ConfigProvider.getConfig()
                .getOptionalValue(key, String[].class)
                .map(values -> Set.copyOf(List.of(values)))
                .orElse(Set.of());
    }
}
