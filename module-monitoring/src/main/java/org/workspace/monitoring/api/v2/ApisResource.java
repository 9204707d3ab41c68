package org.workspace.monitoring.api.v2;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.workspace.monitoring.apis.ApiCatalogue;

/** The description of all APIs, where other modules have that of their own; open to anybody as they are. */
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public class ApisResource {
    private final ApiCatalogue apis;

    @Inject
    ApisResource(ApiCatalogue apis) {
        this.apis = apis;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Describes the APIs of all modules that run.",
            description = "Their OpenAPI documents merged into one. Names of components and operations begin with the"
                    + " module and the version: chat_v2_Room.")
    @APIResponse(
            responseCode = "200",
            description = "An OpenAPI 3.1 document.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response all() {
        return Response.ok(apis.document().getBytes(StandardCharsets.UTF_8))
                .header("Cache-Control", "no-cache")
                .build();
    }
}
