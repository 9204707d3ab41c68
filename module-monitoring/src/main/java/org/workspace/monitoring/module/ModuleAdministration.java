package org.workspace.monitoring.module;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.workspace.platform.module.Finding;
import org.workspace.platform.module.ModuleChange;
import org.workspace.platform.module.ModuleControl;
import org.workspace.platform.module.ModuleData;
import org.workspace.platform.module.ModuleRefused;
import org.workspace.platform.module.ModuleStatus;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleName;

/**
 * What administrators see of the modules and do to them. A change takes as long as the module takes to stop and to start,
 * and waits for the change before it. What is refused, what fails, and a server without the means are problems.
 */
@Component
public class ModuleAdministration {
    private static final System.Logger LOG = System.getLogger(ModuleAdministration.class.getName());

    private final ModuleName self;
    private final ModuleLog log;

    @Inject
    ModuleAdministration(ModuleName self, ModuleLog log) {
        this.self = self;
        this.log = log;
    }

    /** All modules, by name. */
    public List<ModuleStatus> all() {
        return ask(ModuleControl::all);
    }

    public ModuleStatus byName(String name) {
        return ask(modules -> modules.find(name)
                .orElseThrow(() ->
                        new ModuleRefused(ModuleRefused.Reason.UNKNOWN, "There is no module \"%s\".".formatted(name))));
    }

    /** What speaks for and against the file; changes nothing. */
    public List<Finding> check(Path file) {
        return ask(modules -> modules.check(file));
    }

    public ModuleChange install(Actor by, Path file, boolean force) {
        return change(by, "module-installed", modules -> modules.install(file, force));
    }

    public ModuleChange update(Actor by, String name, Path file, boolean force) {
        return changeOther(by, name, "module-updated", modules -> modules.update(name, file, force));
    }

    public ModuleChange start(Actor by, String name) {
        return changeOther(by, name, "module-started", modules -> modules.start(name));
    }

    public ModuleChange stop(Actor by, String name) {
        return changeOther(by, name, "module-stopped", modules -> modules.stop(name));
    }

    public ModuleChange rollBack(Actor by, String name) {
        return changeOther(by, name, "module-rolled-back", modules -> modules.rollback(name));
    }

    public ModuleChange remove(Actor by, String name, ModuleData tables) {
        return changeOther(by, name, "module-removed", modules -> modules.uninstall(name, tables));
    }

    private ModuleChange changeOther(
            Actor by, String name, String action, Function<ModuleControl, ModuleChange> request) {
        if (name.equals(self.value())) throw new OwnModule(name);
        return change(by, action, request);
    }

    private ModuleChange change(Actor by, String action, Function<ModuleControl, ModuleChange> request) {
        var change = ask(request);
        record(by, change.done() ? action : "module-change-failed", change);
        if (!change.done()) throw new ModuleChangeFailed(change);
        return change;
    }

    /** The change has happened: a database that does not answer must not make it look as if it had not. */
    @SuppressWarnings("IllegalCatch")
    private void record(Actor by, String action, ModuleChange change) {
        try {
            log.record(by, action, change);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Not recorded: " + action + " by " + by.name() + ": " + change.summary(), e);
        }
    }

    private static <T> T ask(Function<ModuleControl, T> request) {
        var modules = ServiceRegistry.shared().find(ModuleControl.class).orElseThrow(ModulesUnavailable::new);
        try {
            return request.apply(modules);
        } catch (ModuleRefused e) {
            throw ModuleChangeRefused.of(e);
        }
    }
}
