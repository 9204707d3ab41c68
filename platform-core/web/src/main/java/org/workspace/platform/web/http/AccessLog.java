package org.workspace.platform.web.http;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.workspace.platform.token.VerifiedToken;
import org.workspace.platform.web.json.Json;

/**
 * One JSON line per request in the logger {@code org.workspace.access}: what, how it ended, how long it took, and for
 * whom. Never a query, a header or a body, because those may hold secrets.
 */
final class AccessLog {
    /** Where a JAX-RS resource leaves its path template, so that requests group by route and not by identifier. */
    static final String ROUTE = "org.workspace.route";

    private static final System.Logger LOG = System.getLogger("org.workspace.access");

    private final String module;

    private AccessLog(String module) {
        this.module = module;
    }

    static AccessLog of(String contextPath) {
        return new AccessLog(contextPath.isEmpty() ? "root" : contextPath.substring(1));
    }

    void write(HttpServletRequest request, HttpServletResponse response, String id, long startedNanos) {
        if (!LOG.isLoggable(Level.INFO)) return;
        var micros = (System.nanoTime() - startedNanos) / 1_000;
        LOG.log(Level.INFO, line(request, response.getStatus(), id, micros));
    }

    private String line(HttpServletRequest request, int status, String id, long micros) {
        var text = new StringWriter(256);
        try (JsonGenerator json = Json.STRICT.getFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("at", Instant.now().toString());
            json.writeStringField("request", id);
            json.writeStringField("module", module);
            json.writeStringField("method", request.getMethod());
            json.writeStringField("route", route(request));
            json.writeNumberField("status", status);
            json.writeNumberField("micros", micros);
            if (request.getUserPrincipal() instanceof VerifiedToken token) {
                json.writeStringField("account", token.getSubject());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return text.toString();
    }

    /** Unknown addresses share one route: their text comes from the caller and may be anything. */
    private static String route(HttpServletRequest request) {
        return request.getAttribute(ROUTE) instanceof String template ? template : "other";
    }
}
