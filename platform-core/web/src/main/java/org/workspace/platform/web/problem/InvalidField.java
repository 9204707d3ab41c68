package org.workspace.platform.web.problem;

import java.io.Serial;
import java.util.List;

/** One input field is not acceptable, for a reason the declared constraints cannot express. */
public final class InvalidField extends DomainException {
    @Serial
    private static final long serialVersionUID = 1;

    public InvalidField(String field, String message) {
        super(Kind.INVALID, "invalid-request", "The request is not valid: " + field + " " + message);
        extend("errors", List.of(new FieldError(field, message)));
    }
}
