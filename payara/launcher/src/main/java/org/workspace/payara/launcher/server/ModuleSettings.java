package org.workspace.payara.launcher.server;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How long things may take, and whose modules are taken.
 *
 * @param startOrStop a module until it has started or stopped
 * @param healthy a module that has started until it says that it is healthy
 * @param finish requests under way when their module is stopped
 * @param signers who must have signed a module that is installed
 */
public record ModuleSettings(Duration startOrStop, Duration healthy, Duration finish, TrustedSigners signers) {
    /** From the settings {@code modules.*}, whose form was checked before. */
    public static ModuleSettings of(Function<String, Optional<String>> setting) {
        return new ModuleSettings(
                time(setting, "modules.start-timeout", Duration.ofMinutes(1)),
                time(setting, "modules.health-timeout", Duration.ofSeconds(30)),
                time(setting, "modules.finish-timeout", Duration.ofSeconds(10)),
                TrustedSigners.of(setting.apply("modules.trusted-certificates")));
    }

    private static Duration time(Function<String, Optional<String>> setting, String key, Duration usual) {
        return setting.apply(key).map(Duration::parse).orElse(usual);
    }
}
