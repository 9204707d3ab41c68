package org.workspace.auth.profile;

import java.util.List;
import org.workspace.platform.web.problem.DomainException;
import org.workspace.platform.web.problem.FieldError;

/** The caller is signed in, but does not know the account's password. */
public final class WrongPassword extends DomainException {
    WrongPassword(String field) {
        super(Kind.FORBIDDEN, "wrong-password", "This is not your password.");
        extend("errors", List.of(new FieldError(field, "is not your password")));
    }
}
