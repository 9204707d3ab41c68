package org.workspace.root;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.workspace.platform.web.http.ProblemWriter;
import org.workspace.platform.web.problem.Problem;

/**
 * Leads from {@code /openapi}, where MicroProfile has the document of a server, to ours. The runtime would answer with a
 * page: its own document mixes up the modules, so it is switched off.
 */
public class ApiFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (!request.getRequestURI().equals("/openapi")) {
            ProblemWriter.write(Problem.ofStatus(404), request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", "/monitoring/api/v2/openapi.json"); // without the host, which a proxy may hide
    }
}
