package org.workspace.monitoring.api.v2;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workspace.monitoring.statistics.ModuleReading;
import org.workspace.monitoring.statistics.StatisticsCollector;
import org.workspace.platform.statistics.HealthDetail;
import org.workspace.platform.statistics.Statistic;
import org.workspace.platform.web.security.Roles;

/** What the modules that run tell of themselves. */
@Path("statistics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
public class StatisticsResource {
    private final StatisticsCollector statistics;
    private final Clock clock;

    @Inject
    StatisticsResource(StatisticsCollector statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Tells numbers and health details of each module.",
            description =
                    "Each module that offers them is asked now, for two seconds at most. One that is stopped is not"
                            + " in the list; one that does not answer is, with a cause.")
    @APIResponse(
            responseCode = "200",
            description = "What they told, by module.",
            content = @Content(schema = @Schema(implementation = StatisticsJson.class)))
    public StatisticsJson all() {
        return new StatisticsJson(
                clock.instant(),
                statistics.collect().stream().map(ModuleStatisticsJson::of).toList());
    }

    /** All modules that tell. */
    @Schema(name = "Statistics")
    public record StatisticsJson(
            @Schema(description = "When they were asked.", example = "2026-11-23T08:00:00Z", required = true)
            Instant at,

            @Schema(description = "By name.", required = true)
            List<ModuleStatisticsJson> modules) {}

    /** One module. */
    @Schema(name = "ModuleStatistics")
    public record ModuleStatisticsJson(
            @Schema(example = "auth", required = true) String module,

            @Schema(description = "Whether it answered.", example = "true", required = true)
            boolean available,

            @Schema(description = "Why it did not answer; null when it did.", example = "It did not answer in time.")
            @Nullable String cause,

            @Schema(required = true) List<StatisticJson> statistics,
            @Schema(required = true) List<HealthJson> health) {
        static ModuleStatisticsJson of(ModuleReading module) {
            return new ModuleStatisticsJson(
                    module.module(),
                    module.isAvailable(),
                    module.cause(),
                    module.statistics().stream().map(StatisticJson::of).toList(),
                    module.health().stream().map(HealthJson::of).toList());
        }
    }

    /** A number. */
    @Schema(name = "Statistic")
    public record StatisticJson(
            @Schema(example = "open-sessions", required = true)
            String name,

            @Schema(example = "12", required = true) long value,

            @Schema(description = "What is counted.", example = "sessions", required = true)
            String unit) {
        static StatisticJson of(Statistic statistic) {
            return new StatisticJson(statistic.name(), statistic.value(), statistic.unit());
        }
    }

    /** Something that may be well or not. */
    @Schema(name = "HealthDetail")
    public record HealthJson(
            @Schema(example = "signing-key", required = true)
            String name,

            @Schema(description = "Whether nobody needs to look.", example = "true", required = true)
            boolean well,

            @Schema(example = "The signing key is from 2026-11-23T08:00:00Z.", required = true)
            String detail) {
        static HealthJson of(HealthDetail health) {
            return new HealthJson(health.name(), health.well(), health.detail());
        }
    }
}
