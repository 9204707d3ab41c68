package org.workspace.platform.web.http;

import java.io.Serial;
import org.workspace.platform.web.problem.DomainException;

/** More was sent than this address takes. */
final class BodyTooLarge extends DomainException {
    @Serial
    private static final long serialVersionUID = 1;

    BodyTooLarge() {
        super(Kind.TOO_LARGE, "request-too-large", "The request is too large.");
    }
}
