package org.workspace.platform.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Set;

/**
 * Lets pages of the origins in {@code cors.origins} call the API. None are listed by default: then no header is ever
 * added and browsers keep foreign pages out. Credentials are not allowed, tokens travel in a header.
 */
public class CorsFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1;

    /** What our answers say in headers; without this a page sees none of it. */
    private static final String EXPOSED = "Deprecation, ETag, Link, Location, RateLimit-Limit, RateLimit-Remaining, "
            + "RateLimit-Reset, Retry-After, Sunset, WWW-Authenticate, X-Request-Id";

    private Set<String> origins = Set.of();

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        origins = ConfiguredValues.of("cors.origins");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var origin = request.getHeader("Origin");
        if (origin == null || !origins.contains(origin)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.addHeader("Vary", "Origin");
        response.setHeader("Access-Control-Expose-Headers", EXPOSED);
        if (isPreflight(request)) {
            response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
            response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match, X-Request-Id");
            response.setHeader("Access-Control-Max-Age", "3600");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }
}
