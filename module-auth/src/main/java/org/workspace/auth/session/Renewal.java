package org.workspace.auth.session;

/** How a client stays signed in. */
public enum Renewal {
    /** By refresh tokens: its access tokens are short-lived. */
    BY_REFRESH_TOKEN,
    /** Not at all: it has one long-lived access token. */
    NONE
}
