package org.workspace.auth.signin;

import java.time.Duration;
import org.workspace.platform.web.problem.DomainException;

/** So many accounts were registered from this address lately that it looks like a program. */
public final class TooManyRegistrations extends DomainException {
    TooManyRegistrations(Duration wait) {
        super(Kind.TOO_MANY, "too-many-registrations", "Too many accounts were registered from here: try again later.");
        extend("retryAfter", Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
