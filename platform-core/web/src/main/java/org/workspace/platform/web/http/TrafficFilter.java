package org.workspace.platform.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.workspace.platform.module.ModuleTraffic;
import org.workspace.platform.web.problem.Problem;

/** Counts the requests of the module, and tells new ones to come back while it is being taken off the server. */
public class TrafficFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String SECONDS_UNTIL_BACK = "2";

    private transient ModuleTraffic traffic = ModuleTraffic.of("");

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        var path = config.getServletContext().getContextPath();
        traffic = ModuleTraffic.of(path.isEmpty() ? path : path.substring(1));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!traffic.enter()) {
            response.setHeader("Retry-After", SECONDS_UNTIL_BACK);
            ProblemWriter.write(Problem.restarting(), request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            WhenComplete.run(request, traffic::leave);
        }
    }
}
