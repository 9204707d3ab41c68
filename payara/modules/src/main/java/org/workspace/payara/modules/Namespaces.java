package org.workspace.payara.modules;

/**
 * The namespaces of capabilities that are ours. As OSGi has it, each has an attribute of its own name that tells which
 * one, and most have a {@code version}.
 */
final class Namespaces {
    /** What modules bundle and share: {@code platform-core}. */
    static final String PLATFORM = "workspace.platform";

    /** A module, by its name. */
    static final String MODULE = "workspace.module";

    /** A version of a module's REST API, by the module's name. */
    static final String API = "workspace.api";

    /** A service in the registry, by its interface (OSGi Compendium 8 §135.4). */
    static final String SERVICE = "osgi.service";

    private Namespaces() {}
}
