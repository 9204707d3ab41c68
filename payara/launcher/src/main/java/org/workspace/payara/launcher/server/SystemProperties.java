package org.workspace.payara.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.workspace.payara.launcher.LaunchFailure;

/** The configuration that modules read: what the launcher knows, then the settings file, then the command line. */
public final class SystemProperties {
    /** Without these every token would be checked at a crawl, and Hazelcast would listen to the whole network. */
    private static final Map<String, String> RUNTIME = Map.of(
            "jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl",
            "hazelcast.socket.bind.any", "false",
            "hazelcast.phone.home.enabled", "false",
            "java.awt.headless", "true");

    private final Map<String, String> values = new HashMap<>(RUNTIME);

    public SystemProperties with(String key, Object value) {
        values.put(key, value.toString());
        return this;
    }

    public SystemProperties with(Map<String, String> more) {
        values.putAll(more);
        return this;
    }

    /** Does nothing when the file is not there. */
    public SystemProperties with(Path file) {
        if (Files.exists(file)) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) { // the latter for a backslash and u without four digits
                throw new LaunchFailure(
                        "The settings in %s cannot be read (%s): correct that file.".formatted(file, e.getMessage()),
                        e);
            }
            properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        }
        return this;
    }

    public void apply() {
        values.forEach(System::setProperty);
    }
}
