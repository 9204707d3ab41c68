package org.workspace.platform.module;

import java.util.List;

/** A change of a module was refused before anything was changed. The message is a sentence that says why. */
public final class ModuleRefused extends RuntimeException {
    /** What kind of reason, for a status code or an exit code. */
    public enum Reason {
        /** There is no module of that name. */
        UNKNOWN,
        /** The file is no usable module. */
        UNUSABLE,
        /** The present state forbids it. */
        CONFLICT,
        /** Another change is under way and takes long: the same may succeed when it is over. */
        BUSY
    }

    private final Reason reason;
    private final transient List<String> details;

    public ModuleRefused(Reason reason, String message) {
        this(reason, message, List.of());
    }

    public ModuleRefused(Reason reason, String message, List<String> details) {
        super(message);
        this.reason = reason;
        this.details = List.copyOf(details);
    }

    public Reason reason() {
        return reason;
    }

    /** What else there is to know, a sentence each. */
    public List<String> details() {
        return details;
    }
}
