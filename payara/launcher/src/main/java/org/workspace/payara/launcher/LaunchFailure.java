package org.workspace.payara.launcher;

/** Workspace cannot start; the message is one sentence that says what is wrong and what to do. */
public class LaunchFailure extends RuntimeException {
    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
