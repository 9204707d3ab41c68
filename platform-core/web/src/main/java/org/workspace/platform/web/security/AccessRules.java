package org.workspace.platform.web.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import org.workspace.platform.token.VerifiedToken;

/**
 * Enforces what each resource method says of its callers: {@code @PermitAll} anybody, {@code @RolesAllowed} the holders
 * of one of the roles. A method that says nothing keeps the module from starting, so no route is open by oversight.
 */
public class AccessRules implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var method = resource.getResourceMethod();
        var owner = resource.getResourceClass();
        if (!owner.getName().startsWith("org.workspace.")) return; // JAX-RS's own, such as OPTIONS
        if (method.isAnnotationPresent(PermitAll.class)) return;
        var roles = rolesOf(method);
        if (roles == null) {
            if (owner.isAnnotationPresent(PermitAll.class)) return;
            roles = rolesOf(owner);
        }
        if (roles == null) throw new IllegalStateException(method + " does not say who may call it");
        context.register(new Guard(Set.of(roles.value())), Priorities.AUTHORIZATION);
    }

    private static RolesAllowed rolesOf(AnnotatedElement element) {
        return element.getAnnotation(RolesAllowed.class);
    }

    private record Guard(Set<String> roles) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (!(request.getSecurityContext().getUserPrincipal() instanceof VerifiedToken caller)) {
                if (request.getProperty(KeysUnavailable.class.getName()) instanceof KeysUnavailable outage)
                    throw outage;
                throw new NotAuthorizedException("Bearer");
            }
            if (caller.getGroups().stream().noneMatch(roles::contains)) throw new ForbiddenException();
        }
    }
}
