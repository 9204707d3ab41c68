package org.workspace.platform.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamWriteException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.CharConversionException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import org.workspace.platform.web.http.RequestIds;

/** Everything else: JAX-RS refusals keep their status; what nobody expected is logged once and told to nobody. */
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

    private final UriInfo uri;
    private final HttpHeaders request;

    public UnexpectedMapper(@Context UriInfo uri, @Context HttpHeaders request) {
        this.uri = uri;
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable failure) {
        var response = ProblemResponses.of(problem(failure), uri.getBaseUri().getPath());
        if (failure instanceof NotAuthorizedException) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, challenge());
        }
        return response;
    }

    /** Made here, because the runtime's own check of roles refuses before ours does, and with no challenge. */
    private String challenge() {
        return Challenge.of(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    private static Problem problem(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) return Problem.of(refusal);
            if (cause instanceof JsonProcessingException refusal && !(cause instanceof StreamWriteException)) {
                return JsonProblems.of(refusal); // nested too deep, or a number too long
            }
            if (cause instanceof CharConversionException) return JsonProblems.unreadable(""); // no Unicode
        }
        if (failure instanceof NotAllowedException refusal) {
            var allowed = List.copyOf(refusal.getResponse().getAllowedMethods());
            var plain = Problem.ofStatus(405);
            return new Problem(405, plain.code(), plain.detail(), Map.of("allow", allowed));
        }
        if (failure instanceof WebApplicationException refusal
                && refusal.getResponse().getStatus() < 500) {
            return Problem.ofStatus(refusal.getResponse().getStatus());
        }
        LOG.log(Level.ERROR, "Request " + RequestIds.current() + " failed unexpectedly", failure);
        return Problem.ofStatus(500);
    }
}
