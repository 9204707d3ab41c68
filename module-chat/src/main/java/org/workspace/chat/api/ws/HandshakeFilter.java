package org.workspace.chat.api.ws;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.person.Participant;
import org.workspace.chat.ticket.Tickets;
import org.workspace.platform.token.VerifiedToken;
import org.workspace.platform.web.problem.Challenge;

/**
 * Finds out who opens a WebSocket, before the upgrade: the holder of the bearer token, or of the one-time ticket in
 * {@code ?ticket=}. Runs before the container's own WebSocket filter, which takes the principal from the request.
 */
@WebFilter(urlPatterns = "/ws/*", asyncSupported = true)
public class HandshakeFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Tickets tickets;
    private final transient OriginRule origins;
    private final transient OriginRule oldOrigins;

    @Inject
    HandshakeFilter(Tickets tickets, Config config) {
        this.tickets = tickets;
        this.origins = rule(config, "chat.origins");
        this.oldOrigins = rule(config, "chat.origins", "chat.v1.origins");
    }

    private static OriginRule rule(Config config, String... keys) {
        return new OriginRule(Arrays.stream(keys)
                .flatMap(key -> config.getOptionalValue(key, String[].class).stream())
                .flatMap(Arrays::stream)
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var visitor = visitor(request);
        if (visitor.isPresent()) {
            chain.doFilter(as(visitor.get(), request), response);
        } else {
            response.setHeader("WWW-Authenticate", Challenge.of(request.getHeader("Authorization")));
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Who it is; empty when they did not say. */
    private Optional<Visitor> visitor(HttpServletRequest request) {
        boolean old = request.getRequestURI().endsWith("/v1");
        var rule = old ? oldOrigins : origins;
        if (!rule.allows(request.getHeader("Origin"), request.getHeader("Host"))) {
            return Optional.of(new Visitor.Refused("This page may not connect to the chat."));
        }
        if (request.getUserPrincipal() instanceof VerifiedToken token) {
            return Optional.of(new Visitor.Admitted(Participant.of(token)));
        }
        if (old) return Optional.of(new Visitor.Unknown());
        return Optional.ofNullable(request.getParameter("ticket")).map(this::redeemed);
    }

    private Visitor redeemed(String ticket) {
        return tickets.redeem(ticket)
                .<Visitor>map(Visitor.Admitted::new)
                .orElseGet(() -> new Visitor.Refused("The ticket is unknown, used or too old; get another."));
    }

    private static HttpServletRequest as(Visitor visitor, HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable Principal getUserPrincipal() {
                return visitor;
            }
        };
    }
}
