package org.workspace.payara.launcher.server;

import java.util.HashMap;
import java.util.Map;

/** The configuration that modules read: what the launcher knows, and what somebody set. */
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

    public void apply() {
        values.forEach(System::setProperty);
    }
}
