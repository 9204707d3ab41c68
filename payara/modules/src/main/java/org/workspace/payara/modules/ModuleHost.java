package org.workspace.payara.modules;

import java.util.List;
import java.util.Optional;
import org.workspace.platform.module.Finding;
import org.workspace.platform.module.ModuleData;

/** The server that runs modules. Called by one thread at a time. */
public interface ModuleHost {
    /**
     * Puts the module on the server, and returns once it says that it is healthy.
     *
     * @throws ModuleFailed when it cannot start, or is not healthy in time; nothing of it is left on the server
     */
    void start(ModuleFile module) throws ModuleFailed;

    /**
     * Takes no new requests for the module, lets those under way finish for a few seconds, and takes it off the server.
     * Whatever the module does at its end, it is gone when this returns.
     */
    void stop(String name);

    /** The module that did not start or stop in time and could not be interrupted: until a restart no other starts or stops. */
    Optional<String> hanging();

    /** What this server finds out about a module that is to be put on it; changes nothing. */
    List<Finding> examine(ModuleFile module);

    /**
     * Deals with the tables of a module that does not run.
     *
     * @return what was done, in a sentence
     */
    String dispose(String name, ModuleData data);
}
