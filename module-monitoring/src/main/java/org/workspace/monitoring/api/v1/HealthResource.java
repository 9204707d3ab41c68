package org.workspace.monitoring.api.v1;

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
    @Operation(summary = "Tell that the server is up")
    public HealthJson health() {
        var now = health.now();
        return new HealthJson(
                "ok",
                now.at(),
                now.upSeconds(),
                "production",
                now.version(),
                new CacheJson("memory", now.cachedTokens()),
                new MemoryJson(now.heapUsedBytes(), now.heapMaximumBytes()));
    }

    /** The shape of the existing product; {@code uptime} in seconds. */
    @Schema(example = """
                    {"status":"ok","timestamp":"2026-11-23T08:00:00Z","uptime":86400,"environment":"production",
                     "version":"4.0.0","cache":{"type":"memory","size":120},
                     "memory":{"heapUsed":180000000,"heapTotal":400000000}}""")
    public record HealthJson(
            String status,
            Instant timestamp,
            long uptime,
            String environment,
            String version,
            CacheJson cache,
            MemoryJson memory) {}

    /** What the server keeps in memory so as not to compute it again: verified access tokens. */
    @Schema(example = "{\"type\":\"memory\",\"size\":120}")
    public record CacheJson(String type, long size) {}

    /** Bytes of the Java heap. */
    @Schema(example = "{\"heapUsed\":180000000,\"heapTotal\":400000000}")
    public record MemoryJson(long heapUsed, long heapTotal) {}
}
