package org.workspace.chat.live;

/** Why the server ends a connection (RFC 6455 §7.4; 4000 and above are ours). */
public final class CloseCodes {
    /** Nothing was heard from the client for too long. */
    public static final int SILENT = 1001;

    /** Bad origin or ticket, or never signed in. */
    public static final int REFUSED = 1008;

    /** A failure of ours, such as a database that is away: connect again. */
    public static final int FAILED = 1011;

    /** The module restarts: connect again. */
    public static final int RESTARTING = 1012;

    /** The session has ended: refresh the token or sign in. */
    public static final int SESSION_ENDED = 4401;

    /** The client reads more slowly than it is spoken to: connect again and resume. */
    public static final int TOO_SLOW = 4408;

    private CloseCodes() {}
}
