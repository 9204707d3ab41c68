package org.workspace.auth.profile;

import java.util.List;
import org.workspace.platform.web.problem.DomainException;
import org.workspace.platform.web.problem.FieldError;

/** The code is wrong, was used, has expired, or is not this account's. */
public final class InvalidResetCode extends DomainException {
    InvalidResetCode() {
        super(Kind.FORBIDDEN, "invalid-reset-code", "This code is not valid (any more): ask an admin for a new one.");
        extend("errors", List.of(new FieldError("code", "is not valid (any more)")));
    }
}
