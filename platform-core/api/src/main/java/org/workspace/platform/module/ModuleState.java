package org.workspace.platform.module;

/** Where a module is in its life, after the bundle states of OSGi Core 8 §4.4.2. */
public enum ModuleState {
    /** Its file is here, but something it requires is not. */
    INSTALLED,
    /** All it requires is here; it does not run. */
    RESOLVED,
    /** It is being started: not yet for requests. */
    STARTING,
    /** It runs and says that it is healthy. */
    ACTIVE,
    /** It takes no new requests and finishes those it has. */
    STOPPING,
    /** It should run and does not; there is a cause. */
    FAILED,
    /** It was removed; the database may still have its data. */
    UNINSTALLED
}
