package org.workspace.platform.statistics;

/**
 * What a module tells of itself. A module registers one when it starts; monitoring asks all there are.
 *
 * <p>Called on a thread of another module, now and then. One that takes longer than two seconds or throws counts as
 * unavailable, and harms nobody else.
 */
public interface ModuleStatistics {
    /** A constant is copied where it is compiled: a module that offers this tells the version it was built for. */
    String VERSION = "1.0";

    ModuleReport report();
}
