package org.workspace.client.connection;

/** What carries this computer's network traffic, as far as the operating system tells. */
public enum NetworkKind {
    /** No interface is up: only a server on this computer can be reached. */
    NONE,
    WIRED,
    WIRELESS,
    CELLULAR,
    OTHER;

    public boolean connected() {
        return this != NONE;
    }
}
