package org.workspace.payara.modules;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Version;

/** The modules that are there, by name, and how they fit together. Immutable. */
record Installed(Version platform, Map<String, ModuleFile> modules, Resolution resolution) {
    static Installed of(Version platform, Map<String, ModuleFile> modules) {
        return new Installed(
                platform,
                Collections.unmodifiableMap(new TreeMap<>(modules)),
                Resolution.of(platform, modules.values()));
    }

    /** With this module, in the place of its present version if there is one. */
    Installed with(ModuleFile module) {
        var after = new TreeMap<>(modules);
        after.put(module.name(), module);
        return of(platform, after);
    }

    Installed without(String name) {
        var after = new TreeMap<>(modules);
        after.remove(name);
        return of(platform, after);
    }
}
