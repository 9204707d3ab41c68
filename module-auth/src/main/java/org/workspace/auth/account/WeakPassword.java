package org.workspace.auth.account;

import java.util.List;
import org.workspace.platform.web.problem.DomainException;
import org.workspace.platform.web.problem.FieldError;

/** The password is too short, too long, or easy to guess. */
public final class WeakPassword extends DomainException {
    WeakPassword(String field, String message) {
        super(Kind.INVALID, "weak-password", "The password " + message + ".");
        extend("errors", List.of(new FieldError(field, message)));
    }
}
