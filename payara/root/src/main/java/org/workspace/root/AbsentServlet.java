package org.workspace.root;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import java.util.Set;
import org.workspace.platform.module.ModuleControl;
import org.workspace.platform.module.ModuleStatus;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.web.http.ProblemWriter;
import org.workspace.platform.web.problem.Problem;

/** Answers with the first page, and for what is not there: 503 for a module that is known but does not run now, and 404 for the rest. */
public class AbsentServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String SECONDS_UNTIL_STARTED = "60";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/") && Set.of("GET", "HEAD").contains(request.getMethod())) {
            Pages.first(request, response);
            return;
        }
        var module = module(request);
        if (module.isEmpty()) {
            answer(Problem.ofStatus(404), request, response);
            return;
        }
        var comesBack = comesBackByItself(module.get());
        response.setHeader("Retry-After", comesBack ? Problem.SECONDS_UNTIL_RESTARTED : SECONDS_UNTIL_STARTED);
        answer(comesBack ? Problem.restarting() : stopped(module.get()), request, response);
    }

    /** People see a page, programs a problem. */
    private static void answer(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Pages.wanted(request)) Pages.problem(problem, request, response);
        else ProblemWriter.write(problem, request, response);
    }

    private static Optional<ModuleStatus> module(HttpServletRequest request) {
        var segments = request.getServletPath().split("/", 3);
        return segments.length < 2
                ? Optional.empty()
                : ServiceRegistry.shared().find(ModuleControl.class).flatMap(modules -> modules.find(segments[1]));
    }

    private static boolean comesBackByItself(ModuleStatus module) {
        return switch (module.state()) {
            case STARTING, STOPPING, ACTIVE -> true; // the last has come back since the server looked
            case INSTALLED, RESOLVED, FAILED, UNINSTALLED -> false;
        };
    }

    private static Problem stopped(ModuleStatus module) {
        var detail = module.isBroken()
                ? "The module %s should run and cannot: administrators see why in the list of modules."
                : "The module %s does not run: an administrator can start it.";
        return Problem.of(503, "module-stopped", detail.formatted(module.name()));
    }
}
