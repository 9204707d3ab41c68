package org.workspace.platform.module;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Installs, starts, stops, updates and removes modules of the running server. The platform registers it as a service.
 *
 * <p>Changes happen one after the other: a call waits for the one before it for a few seconds, then it is refused, so that
 * nothing happens long after somebody asked for it. Looking waits for nothing. Any thread.
 * Every change throws {@link ModuleRefused} when it changed nothing.
 */
public interface ModuleControl {
    /** All modules, by name. */
    List<ModuleStatus> all();

    Optional<ModuleStatus> find(String name);

    /** What would speak for and against installing the file, or updating to it; changes nothing. */
    List<Finding> check(Path file);

    /**
     * Takes a new module and starts it. The file is copied.
     *
     * @param force also with doubts
     */
    ModuleChange install(Path file, boolean force);

    ModuleChange start(String name);

    /** Stops it, also for the next start of the server. Modules that require it go on without. */
    ModuleChange stop(String name);

    /**
     * Replaces a module by another version, and brings the present one back when the new one does not become healthy.
     * The file is copied.
     *
     * @param force also with doubts: to an older version for instance
     */
    ModuleChange update(Path file, boolean force);

    /** The same, refused when the file is another module than {@code name}. */
    ModuleChange update(String name, Path file, boolean force);

    /** Goes back to the version before the last update. */
    ModuleChange rollback(String name);

    /** Stops it and removes its file; refused while another installed module requires it. */
    ModuleChange uninstall(String name, ModuleData data);
}
