package org.workspace.auth.session;

import java.util.Locale;

/** Why a session ended. */
public enum EndReason {
    SIGNED_OUT,
    REPLACED,
    TAKEN_OVER,
    ENDED_BY_OWNER,
    ENDED_BY_ADMIN,
    PASSWORD_CHANGED,
    ROLE_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_DELETED,
    REFRESH_TOKEN_REUSED;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
