package org.workspace.platform.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.regex.Pattern;
import org.workspace.platform.module.ApiUsage;
import org.workspace.platform.module.ModuleTraffic;
import org.workspace.platform.web.problem.Problem;

/**
 * Counts and times the requests of the module, also those of each version of its API, and tells new ones to come back while it
 * is being taken off the server.
 */
public class TrafficFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int ERROR = 400;
    private static final Pattern API = Pattern.compile("/(?:api|ws)/v(\\d{1,3})(?:/|$)");

    private final transient RequestMetrics metrics;
    private String module = "";
    private transient ModuleTraffic traffic = ModuleTraffic.of("");

    @Inject
    TrafficFilter(RequestMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        var path = config.getServletContext().getContextPath();
        module = path.isEmpty() ? path : path.substring(1);
        traffic = ModuleTraffic.of(module);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!traffic.enter()) {
            response.setHeader("Retry-After", Problem.SECONDS_UNTIL_RESTARTED);
            ProblemWriter.write(Problem.restarting(), request, response);
            return;
        }
        var started = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            WhenComplete.run(request, () -> {
                traffic.leave();
                metrics.answered(request, response, System.nanoTime() - started);
                if (response.getStatus() < ERROR) countUsage(request);
            });
        }
    }

    /** Who reads the description of a version does not use that version yet, or no more. */
    private void countUsage(HttpServletRequest request) {
        if ("/openapi.json".equals(request.getPathInfo())) return;
        var api = API.matcher(request.getServletPath());
        if (!api.lookingAt()) return;
        var version = Integer.parseInt(api.group(1));
        ApiUsage.shared().count(module, version);
        metrics.used(version, request);
    }
}
