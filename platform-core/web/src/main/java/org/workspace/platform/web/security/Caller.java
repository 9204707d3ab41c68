package org.workspace.platform.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.workspace.platform.token.VerifiedToken;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.http.ClientAddress;

/**
 * Who calls, as the access token says. For resources; use cases take an {@link Actor} or the values they need.
 *
 * <p>All but {@link #address()} and {@link #actorOrNobody} need a signed-in caller.
 */
@Component
public final class Caller {
    private static final ClientAddress ADDRESS = ClientAddress.configured();

    private final HttpServletRequest request; // a proxy: each thread sees its own request

    @Inject
    Caller(HttpServletRequest request) {
        this.request = request;
    }

    public VerifiedToken token() {
        if (request.getUserPrincipal() instanceof VerifiedToken token) return token;
        throw new IllegalStateException("This route lets callers in that are not signed in");
    }

    public boolean isSignedIn() {
        return request.getUserPrincipal() instanceof VerifiedToken;
    }

    public UUID accountId() {
        return token().accountId();
    }

    /** The account's short number. */
    public long number() {
        return token().number();
    }

    public String name() {
        return token().getName();
    }

    public UUID sessionId() {
        return token().sessionId();
    }

    public boolean isAdmin() {
        return token().getGroups().contains(Roles.ADMIN);
    }

    public String address() {
        return ADDRESS.of(request);
    }

    public Actor actor() {
        return new Actor(accountId(), name(), address());
    }

    /** For public routes: the caller when signed in, else somebody with that name at this address. */
    public Actor actorOrNobody(String claimedName) {
        return isSignedIn() ? actor() : new Actor(null, claimedName, address());
    }
}
