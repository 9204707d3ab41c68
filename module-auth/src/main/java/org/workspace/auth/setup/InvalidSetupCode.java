package org.workspace.auth.setup;

import java.util.List;
import org.workspace.platform.web.problem.DomainException;
import org.workspace.platform.web.problem.FieldError;

/** Not the code that the server showed when it started. */
public final class InvalidSetupCode extends DomainException {
    InvalidSetupCode() {
        super(Kind.FORBIDDEN, "invalid-setup-code", "This is not the set-up code that the server shows at its start.");
        extend("errors", List.of(new FieldError("code", "is not the set-up code")));
    }
}
