package org.workspace.platform.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger.Level;
import org.workspace.platform.session.LiveSessions;
import org.workspace.platform.token.VerifiedToken;
import org.workspace.platform.web.problem.Challenge;

/**
 * Makes the bearer token of a request its caller.
 *
 * <p>A request without a valid token goes on as nobody's: {@link AccessRules} refuse it where somebody is needed. Takes
 * the place of the runtime's own MicroProfile JWT mechanism, which verifies every token of every request (ADR 006).
 */
@ApplicationScoped
public class BearerTokenMechanism implements HttpAuthenticationMechanism {
    private static final System.Logger LOG = System.getLogger(BearerTokenMechanism.class.getName());
    private static final int LONGEST_TOKEN = 4_096;

    private final TokenVerifier verifier;

    @Inject
    BearerTokenMechanism(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var header = request.getHeader("Authorization");
        if (!Challenge.carriesToken(header)) return context.doNothing();
        var text = header.substring(Challenge.SCHEME.length()).strip();
        if (text.length() > LONGEST_TOKEN) return context.doNothing();
        try {
            return verifier.verify(text).map(token -> signIn(token, context)).orElseGet(context::doNothing);
        } catch (KeysUnavailable e) {
            LOG.log(Level.WARNING, "No key to verify access tokens with", e);
            request.setAttribute(KeysUnavailable.class.getName(), e);
            return context.doNothing();
        }
    }

    private static AuthenticationStatus signIn(VerifiedToken token, HttpMessageContext context) {
        LiveSessions.shared().seen(token.sessionId());
        return context.notifyContainerAboutLogin(token, token.getGroups());
    }
}
