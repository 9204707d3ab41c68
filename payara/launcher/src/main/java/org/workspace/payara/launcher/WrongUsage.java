package org.workspace.payara.launcher;

import org.jspecify.annotations.Nullable;

/** An option or a setting is wrong; the message is one sentence that says which and what it takes. */
public final class WrongUsage extends LaunchFailure {
    public WrongUsage(String message) {
        super(message);
    }

    public WrongUsage(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
