package org.workspace.client.chat;

/** How far a message has come. */
public enum Delivery {
    /** On disk here, not yet known to be stored by the server. */
    WAITING,
    /** Stored by the server. */
    SENT,
    /** The server will not take it: retry or discard. */
    REFUSED
}
