package org.workspace.platform.web.module;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.eclipse.microprofile.config.Config;
import org.workspace.platform.settings.DeclaredSettings;

/**
 * Keeps a module from starting with a setting it does not understand. The launcher looks before it starts anything; this
 * also catches a module that is installed while the server runs, or that runs on another server.
 */
final class SettingsCheck {
    private SettingsCheck() {}

    /**
     * Reads what the module and its libraries declare.
     *
     * @throws IllegalStateException when a value is not allowed; the message names the key
     */
    static void run(ClassLoader module, Config config, String source) {
        var declared = declared(module);
        for (var key : declared.rules().keySet()) {
            var value = config.getConfigValue(key).getValue();
            if (value == null) continue;
            declared.refusal(key, value, source).ifPresent(reason -> {
                throw new IllegalStateException(reason);
            });
        }
    }

    private static DeclaredSettings declared(ClassLoader module) {
        try {
            var all = DeclaredSettings.none();
            for (var file : Collections.list(module.getResources(DeclaredSettings.RESOURCE))) {
                try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    all = all.and(DeclaredSettings.read(reader));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("The settings of this module cannot be read", e);
        }
    }
}
