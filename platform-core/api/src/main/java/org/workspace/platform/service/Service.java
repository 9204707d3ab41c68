package org.workspace.platform.service;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A service as it was offered. Whoever keeps one keeps its module in memory: let go of it when it is removed.
 *
 * @param owner the module that offers it
 * @param type the interface under which it is found
 * @param version which version of the interface it keeps; 0 when it says none
 * @param properties what else it says of itself: texts, whole numbers and booleans
 */
public record Service<T>(String owner, Class<T> type, Version version, Map<String, Object> properties, T instance) {

    /** @throws IllegalArgumentException when others could not use it, or would keep the owner's classes by it */
    public Service {
        if (!isShared(type)) throw new IllegalArgumentException(type.getName() + " is a type of one module only");
        properties = Map.copyOf(properties);
        properties.forEach((name, value) -> {
            if (!isPlain(value)) throw new IllegalArgumentException("The property " + name + " is no plain value");
        });
    }

    /** @param version in OSGi's form, {@code 1.2} for example */
    public Service(String owner, Class<T> type, String version, T instance) {
        this(owner, type, Version.parseVersion(version), Map.of(), instance);
    }

    Service(String owner, Class<T> type, T instance) {
        this(owner, type, Version.emptyVersion, Map.of(), instance);
    }

    /** What filters look at: its properties, its owner, and its version. */
    Map<String, Object> attributes() {
        var attributes = new HashMap<>(properties);
        attributes.put("owner", owner);
        attributes.put(Constants.VERSION_ATTRIBUTE, version);
        return attributes;
    }

    /** Only what was offered once is equal, whatever the instances think of each other. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    private static boolean isShared(Class<?> type) {
        var loader = type.getClassLoader();
        return loader == null || loader == Service.class.getClassLoader();
    }

    private static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long;
    }
}
