package org.workspace.platform.web.security;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.workspace.platform.web.cdi.Component;

/**
 * Lets a module inject {@link JsonWebToken} as MicroProfile JWT has it; into resources of routes with a role only,
 * because there is no token elsewhere.
 */
@Component
class InjectedToken {
    private final Caller caller;

    @Inject
    InjectedToken(Caller caller) {
        this.caller = caller;
    }

    @Produces
    @Dependent
    JsonWebToken token() {
        return caller.token();
    }
}
