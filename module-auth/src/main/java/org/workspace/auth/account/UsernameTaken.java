package org.workspace.auth.account;

import java.util.List;
import org.workspace.platform.web.problem.DomainException;
import org.workspace.platform.web.problem.FieldError;

/** Somebody else has this name; upper and lower case do not matter. */
public final class UsernameTaken extends DomainException {
    UsernameTaken() {
        super(Kind.CONFLICT, "username-taken", "This name is already taken.");
        extend("errors", List.of(new FieldError("username", "is already taken")));
    }
}
