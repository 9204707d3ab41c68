package org.workspace.platform.web.security;

import java.io.Serial;
import org.workspace.platform.web.problem.DomainException;

/** No verification key could be read, so nobody's token can be judged: an outage, not the caller's fault. */
final class KeysUnavailable extends DomainException {
    @Serial
    private static final long serialVersionUID = 1;

    KeysUnavailable(Exception cause) {
        super(Kind.UNAVAILABLE, "keys-unavailable", "Access tokens cannot be verified right now: try again soon.");
        initCause(cause);
    }
}
