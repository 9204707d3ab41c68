package org.workspace.payara.launcher;

import org.jspecify.annotations.Nullable;

/** Workspace cannot start; the message is one sentence that says what is wrong and what to do. */
public class LaunchFailure extends RuntimeException {
    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
