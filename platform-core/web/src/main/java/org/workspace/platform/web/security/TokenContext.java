package org.workspace.platform.web.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.workspace.platform.token.VerifiedToken;

/**
 * Answers JAX-RS what roles a caller has, straight from the token's groups. The runtime would only know roles that the
 * web application declares and maps; its own check of {@code @RolesAllowed}, which cannot be switched off, asks this.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class TokenContext implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        var known = request.getSecurityContext();
        if (known.getUserPrincipal() instanceof VerifiedToken token) {
            request.setSecurityContext(new FromToken(token, known.isSecure()));
        }
    }

    private record FromToken(VerifiedToken token, boolean secure) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return token;
        }

        @Override
        public boolean isUserInRole(String role) {
            return token.getGroups().contains(role);
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
