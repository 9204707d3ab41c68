package org.workspace.payara.modules;

/** A module did not start; the message says why, in a sentence that ends with a full stop. */
public final class ModuleFailed extends Exception {
    public ModuleFailed(String message) {
        super(message);
    }

    public ModuleFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
