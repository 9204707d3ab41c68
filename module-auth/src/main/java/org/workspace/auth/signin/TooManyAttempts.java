package org.workspace.auth.signin;

import java.time.Duration;
import org.workspace.platform.web.problem.DomainException;

/** Too many wrong passwords or codes: wait before the next try. */
public final class TooManyAttempts extends DomainException {
    TooManyAttempts(Duration wait) {
        super(Kind.TOO_MANY, "too-many-attempts", "Too many failed attempts: wait before you try again.");
        extend("retryAfter", Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
