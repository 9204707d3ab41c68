package org.workspace.payara.modules;

/** A file cannot be taken as a module; the message is one sentence that says why and what would help. */
public final class UnusableModule extends RuntimeException {
    UnusableModule(String message) {
        super(message);
    }

    UnusableModule(String message, Throwable cause) {
        super(message, cause);
    }
}
