package org.workspace.chat.presence;

/** How present somebody is. An account with several connections is online as soon as one of them is. */
public enum Status {
    ONLINE,
    AWAY
}
