package org.workspace.platform.web.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.workspace.platform.web.http.RequestIds;

/** Turns problems into JAX-RS responses, in the shape the called API version speaks. */
final class ProblemResponses {
    private ProblemResponses() {}

    /**
     * The response to answer with.
     *
     * @param basePath the base URI's path of the request, which ends with the version: {@code /chat/api/v1/}
     */
    static Response of(Problem problem, String basePath) {
        var response = Response.status(problem.status());
        if (basePath.contains("/api/v1")) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(problem.v1Members());
        } else {
            response.type(Problem.MEDIA_TYPE).entity(problem.members(RequestIds.current()));
        }
        if (problem.status() == 401) response.header("WWW-Authenticate", Challenge.SIGN_IN);
        if (problem.extensions().get("retryAfter") instanceof Long seconds) response.header("Retry-After", seconds);
        if (problem.extensions().get("etag") instanceof String etag) response.header("ETag", etag);
        if (problem.extensions().get("allow") instanceof List<?> methods)
            response.header(
                    "Allow",
                    String.join(", ", methods.stream().map(Object::toString).toList()));
        return response.build();
    }
}
