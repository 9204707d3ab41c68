package org.workspace.platform.web.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the document that was generated when the module was built. */
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response document(@Context UriInfo uri) throws IOException {
        var version = uri.getBaseUri().getPath().contains("/api/v1") ? "v1" : "v2";
        var loader = Thread.currentThread().getContextClassLoader();
        try (var document = loader.getResourceAsStream("META-INF/openapi/" + version + ".json")) {
            if (document == null) throw new NotFoundException();
            return Response.ok(document.readAllBytes())
                    .header("Cache-Control", "no-cache")
                    .build();
        }
    }
}
