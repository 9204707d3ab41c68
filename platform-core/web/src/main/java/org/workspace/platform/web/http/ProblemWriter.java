package org.workspace.platform.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.workspace.platform.web.json.Json;
import org.workspace.platform.web.problem.Problem;

/** Answers a problem outside JAX-RS. */
public final class ProblemWriter {
    private ProblemWriter() {}

    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var v1 = request.getRequestURI().contains("/api/v1");
        var members = v1 ? problem.v1Members() : problem.members(requestId(response));
        var body = Json.STRICT.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(v1 ? "application/json" : Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** On an error page the request's own thread-bound name is gone, the header is still there. */
    private static String requestId(HttpServletResponse response) {
        var named = response.getHeader("X-Request-Id");
        return named == null ? RequestIds.current() : named;
    }
}
