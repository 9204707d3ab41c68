package org.workspace.auth.account;

import org.workspace.platform.web.problem.DomainException;

/** So many passwords wait to be checked that this one would wait too long. */
public final class TooManySignIns extends DomainException {
    private static final long RETRY_SECONDS = 5;

    TooManySignIns() {
        super(Kind.UNAVAILABLE, "too-many-sign-ins", "Too many people sign in right now: try again in a few seconds.");
        extend("retryAfter", RETRY_SECONDS);
    }
}
