package org.workspace.payara.modules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.module.Finding;
import org.workspace.platform.module.ModuleData;

/** A server that does as the test says, and notes what it was asked. */
final class ScriptedHost implements ModuleHost {
    final List<String> calls = new ArrayList<>();
    List<Finding> findings = List.of();
    Pause atStart = () -> {};
    final Set<String> running = new TreeSet<>();
    private final Map<String, String> failures = new HashMap<>();
    private final Set<String> endless = new TreeSet<>();
    private @Nullable String hanging;

    /** What happens while a module starts. */
    interface Pause {
        void take() throws InterruptedException;
    }

    /** From now on this module in this version does not start. */
    void fail(String nameAndVersion, String cause) {
        failures.put(nameAndVersion, cause);
    }

    /** From now on this module in this version hangs when it is started. */
    void hang(String nameAndVersion) {
        endless.add(nameAndVersion);
    }

    /** As a new process of the server begins. */
    void restart() {
        running.clear();
        hanging = null;
    }

    @Override
    public void start(ModuleFile module) throws ModuleFailed {
        calls.add("start " + module);
        try {
            atStart.take();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (hanging != null) throw new ModuleFailed(hanging + " hangs");
        if (endless.contains(module.toString())) {
            hanging = module.name();
            throw new ModuleFailed("it cannot be interrupted");
        }
        var cause = failures.get(module.toString());
        if (cause != null) throw new ModuleFailed(cause);
        running.add(module.toString());
    }

    @Override
    public void stop(String name) {
        calls.add("stop " + name);
        running.removeIf(module -> module.startsWith(name + " "));
    }

    @Override
    public Optional<String> hanging() {
        return Optional.ofNullable(hanging);
    }

    @Override
    public List<Finding> examine(ModuleFile module) {
        return findings;
    }

    @Override
    public String dispose(String name, ModuleData data) {
        calls.add(data + " " + name);
        return "Its tables: " + data + ".";
    }
}
