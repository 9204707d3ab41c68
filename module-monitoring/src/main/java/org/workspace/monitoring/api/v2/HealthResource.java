package org.workspace.monitoring.api.v2;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workspace.monitoring.health.ServerHealth;

/** Tells a client that its server is there. Cheap, because clients ask every half minute. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    private final ServerHealth health;

    @Inject
    HealthResource(ServerHealth health) {
        this.health = health;
    }

    @GET
    @PermitAll
    @Operation(summary = "Tells that the server is up, and its version.")
    public HealthJson health() {
        return HealthJson.of(health.now());
    }

    /** One reading; {@code upSeconds} counts from the start of the process. */
    @Schema(name = "Health")
    public record HealthJson(
            @Schema(example = "4.0.0") String version,

            @Schema(example = "2026-11-23T08:00:00Z") Instant at,

            @Schema(example = "86400") long upSeconds,

            @Schema(description = "Of the Java heap.", example = "180000000")
            long heapUsedBytes,

            @Schema(description = "Of the Java heap.", example = "400000000")
            long heapMaximumBytes) {

        static HealthJson of(ServerHealth.Reading now) {
            return new HealthJson(
                    now.version(), now.at(), now.upSeconds(), now.heapUsedBytes(), now.heapMaximumBytes());
        }
    }
}
