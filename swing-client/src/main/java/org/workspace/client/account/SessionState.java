package org.workspace.client.account;

import org.jspecify.annotations.Nullable;

/** Whether somebody is signed in. */
public sealed interface SessionState {
    /** At start, while the kept session is being tried. */
    record Restoring() implements SessionState {}

    /**
     * Nobody is.
     *
     * @param ending why the last session ended, null when there was none
     */
    record SignedOut(@Nullable Ending ending) implements SessionState {}

    /** Stays so while the server cannot be reached. */
    record SignedIn(AccountView account) implements SessionState {}

    /** Why a session ended. */
    enum Ending {
        /** The user signed out. */
        SIGNED_OUT,
        /** Taken over on another machine, ended from the list of sessions or by an administrator. */
        ENDED_ELSEWHERE,
        /** The user has deleted the account. */
        ACCOUNT_DELETED,
        /** Not used for too long, or the server no longer knows it. */
        EXPIRED;

        /** The message key, such as {@code session.ended-elsewhere}. */
        public String key() {
            return "session." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
