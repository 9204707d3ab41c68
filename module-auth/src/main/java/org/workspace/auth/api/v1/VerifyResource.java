package org.workspace.auth.api.v1;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.security.Roles;

/** Tells a client whether its token still counts; these clients ask by either method. */
@Path("verify")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
public class VerifyResource {
    private final Caller caller;

    @Inject
    VerifyResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Tells whose token it is and until when it counts.")
    @APIResponse(
            responseCode = "200",
            description = "The token counts.",
            content = @Content(schema = @Schema(implementation = VerifiedJson.class)))
    @APIResponse(
            responseCode = "401",
            description = "It does not.",
            content = @Content(schema = @Schema(ref = "Error")))
    public VerifiedJson verify() {
        var role = caller.isAdmin() ? Roles.ADMIN : Roles.USER;
        return new VerifiedJson(
                true, caller.number(), caller.name(), role, caller.token().expiresAt());
    }

    @POST
    @Operation(summary = "The same by the other method.")
    @APIResponse(
            responseCode = "200",
            description = "The token counts.",
            content = @Content(schema = @Schema(implementation = VerifiedJson.class)))
    @APIResponse(
            responseCode = "401",
            description = "It does not.",
            content = @Content(schema = @Schema(ref = "Error")))
    public VerifiedJson verifyByPost() {
        return verify();
    }

    /** Whose token it is. */
    @Schema(name = "Verified")
    public record VerifiedJson(
            boolean valid,
            @Schema(example = "8") long userId,
            @Schema(example = "camille") String username,
            @Schema(enumeration = {"user", "admin"}) String role,
            Instant expiresAt) {}
}
