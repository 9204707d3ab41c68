package org.workspace.platform.web.http;

import java.io.Serial;
import org.workspace.platform.web.problem.DomainException;

/** Somebody else changed the thing since the caller read it. */
public final class EditedMeanwhile extends DomainException {
    @Serial
    private static final long serialVersionUID = 1;

    EditedMeanwhile(String etag, Object currentState) {
        super(Kind.PRECONDITION_FAILED, "edited-meanwhile", "It was changed since you read it.");
        extend("etag", etag);
        extend("current", currentState);
    }
}
