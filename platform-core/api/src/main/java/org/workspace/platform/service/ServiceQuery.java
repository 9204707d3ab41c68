package org.workspace.platform.service;

import java.util.Map;
import java.util.function.Predicate;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.VersionRange;

/**
 * Which services somebody wants: those of a type, in a range of versions, with certain properties. Immutable, so it can
 * be a constant.
 *
 * <pre>{@code ServiceQuery.of(AccountDirectory.class).versions("[1.1,2.0)").where("(kind=staff)")}</pre>
 */
public final class ServiceQuery<T> {
    private static final VersionRange ANY_VERSION = VersionRange.valueOf("0");

    private final Class<T> type;
    private final VersionRange versions;
    private final Predicate<Map<String, ?>> properties;

    private ServiceQuery(Class<T> type, VersionRange versions, Predicate<Map<String, ?>> properties) {
        this.type = type;
        this.versions = versions;
        this.properties = properties;
    }

    /** All services of the type. */
    public static <T> ServiceQuery<T> of(Class<T> type) {
        return new ServiceQuery<>(type, ANY_VERSION, any -> true);
    }

    /**
     * The same, in a range of versions.
     *
     * @param range in OSGi's form: {@code [2.0,3.0)}, or {@code 2.0} for that version and all later ones
     */
    public ServiceQuery<T> versions(String range) {
        return new ServiceQuery<>(type, VersionRange.valueOf(range), properties);
    }

    /**
     * The same, where a filter matches.
     *
     * @param filter in OSGi's form, as {@code (&(kind=staff)(!(owner=auth)))}, on properties and {@code owner}
     */
    public ServiceQuery<T> where(String filter) {
        try {
            var parsed = FrameworkUtil.createFilter(filter);
            return new ServiceQuery<>(type, versions, properties.and(parsed::matches));
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("Not a filter: " + filter, e);
        }
    }

    Class<T> type() {
        return type;
    }

    boolean matches(Service<?> service) {
        return service.type() == type && versions.includes(service.version()) && properties.test(service.attributes());
    }
}
