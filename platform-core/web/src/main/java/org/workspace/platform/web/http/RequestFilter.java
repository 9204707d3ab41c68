package org.workspace.platform.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.workspace.platform.web.problem.Problem;

/**
 * The first filter: names the request, adds the security headers, refuses what no handler should see, and logs one
 * line when the answer is complete.
 */
public class RequestFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1;

    private transient SecurityHeaders headers = SecurityHeaders.none();
    private transient AccessLog log = AccessLog.of("");

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        headers = SecurityHeaders.configured();
        log = AccessLog.of(config.getServletContext().getContextPath());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var started = System.nanoTime();
        var id = RequestIds.enter(request.getHeader("X-Request-Id"));
        try {
            response.setHeader("X-Request-Id", id);
            headers.addTo(response);
            if (hasNul(request)) {
                ProblemWriter.write(Problem.of(400, "bad-request", "The address contains a NUL."), request, response);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            WhenComplete.run(request, () -> log.write(request, response, id, started));
            RequestIds.leave();
        }
    }

    /** PostgreSQL stores no NUL, and no name or search of ours has one. */
    private static boolean hasNul(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI().contains("%00") || (query != null && query.contains("%00"));
    }
}
