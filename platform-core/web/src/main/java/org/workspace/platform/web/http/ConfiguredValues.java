package org.workspace.platform.web.http;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** The values of a configuration key that takes several, separated by commas. One that stands twice counts once. */
final class ConfiguredValues {
    private ConfiguredValues() {}

    static Set<String> of(String key) {
        return ConfigProvider.getConfig()
                .getOptionalValue(key, String[].class)
                .map(values -> Arrays.stream(values).map(String::strip).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }
}
