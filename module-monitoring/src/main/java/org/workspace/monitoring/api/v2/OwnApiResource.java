package org.workspace.monitoring.api.v2;

import jakarta.ws.rs.Path;
import org.workspace.platform.web.openapi.OpenApiResource;

/** The document of this module alone, under another name than elsewhere: {@link ApisResource} has that of all modules there. */
@Path("openapi-monitoring.json")
public class OwnApiResource extends OpenApiResource {}
