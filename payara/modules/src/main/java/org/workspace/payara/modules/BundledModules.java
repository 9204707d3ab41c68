package org.workspace.payara.modules;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The modules that came with the server. They are there unless something else was installed since, or they were removed. */
final class BundledModules {
    private static final System.Logger LOG = System.getLogger(BundledModules.class.getName());

    private final Map<String, ModuleFile> modules = new TreeMap<>();

    /** @throws UnusableModule when it is no module, or another file is the same module already */
    void read(Path file) {
        var module = ModuleFile.read(file);
        var other = modules.putIfAbsent(module.name(), module);
        if (other != null)
            throw new UnusableModule("%s is %s, which %s is already."
                    .formatted(file.getFileName(), module, other.path().getFileName()));
    }

    Optional<ModuleFile> find(String name) {
        return Optional.ofNullable(modules.get(name));
    }

    /** What there is with these changes since, by name. */
    Map<String, ModuleFile> with(Map<String, ModuleStore.Entry> changes) {
        var all = new TreeMap<>(modules);
        changes.forEach((name, entry) ->
                present(name, entry).ifPresentOrElse(module -> all.put(name, module), () -> all.remove(name)));
        return all;
    }

    /** The installed file, unless the server brings a later version, or the file is gone. */
    private Optional<ModuleFile> present(String name, ModuleStore.Entry entry) {
        if (entry.removed()) return Optional.empty();
        if (entry.file() == null) return find(name);
        try {
            var installed = ModuleFile.read(entry.file());
            return find(name)
                    .filter(module -> module.version().compareTo(installed.version()) > 0)
                    .or(() -> Optional.of(installed));
        } catch (UnusableModule e) {
            LOG.log(Level.ERROR, "The installed version of " + name + " is lost", e);
            return find(name);
        }
    }
}
