package org.workspace.platform.web.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A refusal becomes the problem it describes. */
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {
    private final UriInfo uri;

    public DomainExceptionMapper(@Context UriInfo uri) {
        this.uri = uri;
    }

    @Override
    public Response toResponse(DomainException refusal) {
        return ProblemResponses.of(Problem.of(refusal), uri.getBaseUri().getPath());
    }
}
