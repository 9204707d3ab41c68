package org.workspace.auth.api.v2;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.workspace.auth.session.EndReason;
import org.workspace.auth.session.SessionService;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.security.Roles;

/** Where the caller is signed in. */
@Path("me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
public class MySessionsResource {
    private final SessionService sessions;
    private final Caller caller;

    @Inject
    MySessionsResource(SessionService sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Lists where the caller is signed in, the latest first.")
    @APIResponse(
            responseCode = "200",
            description = "The open sessions.",
            content = @Content(schema = @Schema(implementation = SessionJson.Sessions.class)))
    public SessionJson.Sessions list() {
        return SessionJson.Sessions.of(sessions.open(caller.accountId()), caller.sessionId());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Signs the caller out on one machine.")
    @APIResponse(responseCode = "204", description = "Its tokens do not count any more.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such thing (any more).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public void end(@PathParam("id") UUID id) {
        sessions.end(caller.actor(), caller.accountId(), id, EndReason.ENDED_BY_OWNER);
    }

    @DELETE
    @Operation(summary = "Signs the caller out everywhere.")
    @APIResponse(responseCode = "204", description = "Their tokens do not count any more.")
    public void endAll(
            @Parameter(description = "Leaves the session that asks.", schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("others")
                    @DefaultValue("false")
                    String others) {
        var kept = Flag.of("others", others) ? caller.sessionId() : null;
        sessions.endAll(caller.actor(), caller.accountId(), EndReason.ENDED_BY_OWNER, kept);
    }
}
