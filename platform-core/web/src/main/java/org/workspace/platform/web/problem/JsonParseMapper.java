package org.workspace.platform.web.problem;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Text that is not JSON becomes a 400. */
@Priority(1) // before the mapper for the same exception that the JSON provider brings
public class JsonParseMapper implements ExceptionMapper<JsonParseException> {
    private final UriInfo uri;

    public JsonParseMapper(@Context UriInfo uri) {
        this.uri = uri;
    }

    @Override
    public Response toResponse(JsonParseException refusal) {
        return ProblemResponses.of(JsonProblems.of(refusal), uri.getBaseUri().getPath());
    }
}
