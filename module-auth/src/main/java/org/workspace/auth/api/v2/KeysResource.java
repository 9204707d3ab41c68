package org.workspace.auth.api.v2;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.workspace.auth.token.SigningKeys;

/** The keys to check access tokens with. */
@Path("jwks")
public class KeysResource {
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final SigningKeys keys;

    @Inject
    KeysResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lists the public keys of access tokens as a JSON Web Key Set.",
            description = "A new key is published a day before it signs; an old one stays until its tokens expired.")
    @APIResponse(
            responseCode = "200",
            description = "The keys (RFC 7517).",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT, example = "{\"keys\":[]}")))
    public Response keys() {
        return Response.ok(keys.publicKeys())
                .header("Cache-Control", FIVE_MINUTES)
                .build();
    }
}
