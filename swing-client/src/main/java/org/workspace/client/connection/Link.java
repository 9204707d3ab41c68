package org.workspace.client.connection;

/** How the client stands with the server. */
public enum Link {
    ONLINE,
    /** Trying for the first time, or again. */
    CONNECTING,
    OFFLINE
}
