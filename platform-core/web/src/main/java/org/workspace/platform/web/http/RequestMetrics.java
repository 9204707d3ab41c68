package org.workspace.platform.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.metrics.Metrics;

/**
 * How long the answers of this module take, by route and kind of outcome, and which clients use which version of its API.
 * What callers may choose freely is no tag, or one of few: each value of one costs memory here and wherever it is stored.
 */
@Component
class RequestMetrics {
    private static final String OTHER = "other";
    private static final int CLASS = 100;

    private record Kind(String method, String route, int statusClass) {}

    private record Use(int version, String client) {}

    private final Metrics metrics;
    private final ClientNames clients = new ClientNames();
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final Map<Use, Counter> uses = new ConcurrentHashMap<>();

    @Inject
    RequestMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    void answered(HttpServletRequest request, HttpServletResponse response, long nanos) {
        var route = request.getAttribute(AccessLog.ROUTE);
        var statusClass = response.getStatus() / CLASS;
        var kind = route == null // of an address that does not exist anything may be made up, its method too
                ? new Kind(OTHER, OTHER, statusClass)
                : new Kind(request.getMethod(), route.toString(), statusClass);
        timers.computeIfAbsent(kind, this::timer).update(Duration.ofNanos(nanos));
    }

    /** A version of the API did what was asked of it. */
    void used(int version, HttpServletRequest request) {
        var use = new Use(version, clients.of(request.getHeader("User-Agent")));
        uses.computeIfAbsent(use, this::counter).inc();
    }

    private Timer timer(Kind kind) {
        return metrics.timer(
                "workspace_http_request",
                "How long answers took, by route and class of status.",
                new Tag("method", kind.method()),
                new Tag("route", kind.route()),
                new Tag("status", kind.statusClass() + "xx"));
    }

    private Counter counter(Use use) {
        return metrics.counter(
                "workspace_api_requests",
                "Successful requests, by version of the API and version of the client.",
                new Tag("version", "v" + use.version()),
                new Tag("client", use.client()));
    }
}
