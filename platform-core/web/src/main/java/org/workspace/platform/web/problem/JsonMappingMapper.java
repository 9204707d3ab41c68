package org.workspace.platform.web.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;

/** JSON that does not fit becomes a 400 that names the field. */
@Priority(1) // before the mapper for the same exception that the JSON provider brings
public class JsonMappingMapper implements ExceptionMapper<JsonMappingException> {
    private final UriInfo uri;

    public JsonMappingMapper(@Context UriInfo uri) {
        this.uri = uri;
    }

    @Override
    public Response toResponse(JsonMappingException refusal) {
        return ProblemResponses.of(problem(refusal), uri.getBaseUri().getPath());
    }

    /** A body that was cut off at its limit fails wherever it was being read. */
    private static Problem problem(JsonMappingException refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException reason) return Problem.of(reason);
        }
        return JsonProblems.of(refusal);
    }
}
