package org.workspace.monitoring.api.v2;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.module.Finding;
import org.workspace.platform.module.ModuleChange;
import org.workspace.platform.module.ModuleStatus;

/** A module as it is now. */
@Schema(name = "Module")
public record ModuleJson(
        @Schema(description = "Its context root.", example = "chat", required = true)
        String name,

        @Schema(example = "org.workspace.module-chat", required = true)
        String symbolicName,

        @Schema(example = "4.0.0", required = true) String version,
        @Schema(example = "Chat", required = true) String title,

        @Schema(example = "Rooms, messages and presence.", required = true)
        String description,

        @Schema(
                description = "installed: something it requires is missing. failed: it should run and does not.",
                enumeration = {"installed", "resolved", "starting", "active", "stopping", "failed", "uninstalled"},
                example = "active",
                required = true)
        String state,

        @Schema(description = "When it came into this state.", example = "2026-11-23T08:00:00Z", required = true)
        Instant since,

        @Schema(
                description = "Why it is installed or failed; otherwise null.",
                example = "It was not healthy within 30 seconds.")
        @Nullable String cause,

        @Schema(description = "The versions of its REST API.", example = "[1, 2]", required = true)
        List<Integer> apiVersions,

        @Schema(description = "What it requires, in words.", example = "[\"the module auth\"]", required = true)
        List<String> requires,

        @Schema(description = "The modules that require it.", example = "[\"agenda\"]", required = true)
        List<String> dependants,

        @Schema(
                description = "The modules that use it and can do without.",
                example = "[\"chat\", \"monitoring\"]",
                required = true)
        List<String> users,

        @Schema(description = "To which it can be rolled back; null when there is none.", example = "3.9.0") @Nullable String previousVersion) {
    static ModuleJson of(ModuleStatus module) {
        return new ModuleJson(
                module.name(),
                module.symbolicName(),
                module.version(),
                module.title(),
                module.description(),
                word(module.state()),
                module.since(),
                module.cause(),
                module.apiVersions(),
                module.requires(),
                module.dependants(),
                module.users(),
                module.previousVersion());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** All modules. */
    @Schema(name = "ModulePage")
    public record ModulePage(
            @Schema(required = true) List<ModuleJson> items,

            @Schema(description = "Where to go on; null at the end.", example = "chat") @Nullable String next) {}

    /** What was done. */
    @Schema(name = "ModuleChange")
    public record ChangeJson(
            @Schema(example = "chat", required = true) String module,

            @Schema(example = "chat 4.1.0 runs in the place of chat 4.0.0.", required = true)
            String summary,

            @Schema(
                    description = "What else there is to know, a sentence each.",
                    example = "[\"Migrations that it will run on the schema chat: 2026-12-01-add-topic.\"]",
                    required = true)
            List<String> details,

            @Schema(
                    description = "For how many milliseconds the module answered no requests.",
                    example = "1840",
                    required = true)
            long unavailableMillis) {
        static ChangeJson of(ModuleChange change) {
            return new ChangeJson(
                    change.module(),
                    change.summary(),
                    change.details(),
                    change.unavailable().toMillis());
        }
    }

    /** What speaks for and against a file. */
    @Schema(name = "ModuleCheck")
    public record CheckJson(
            @Schema(
                    description = "The gravest finding. doubt: only with force. obstacle: not at all.",
                    enumeration = {"fine", "warning", "doubt", "obstacle"},
                    example = "warning",
                    required = true)
            String verdict,

            @Schema(required = true) List<FindingJson> findings) {
        static CheckJson of(List<Finding> findings) {
            var gravest = findings.stream()
                    .map(Finding::weight)
                    .max(Comparator.naturalOrder())
                    .orElse(Finding.Weight.FINE);
            return new CheckJson(
                    word(gravest), findings.stream().map(FindingJson::of).toList());
        }
    }

    /** One thing that a look at the file found. */
    @Schema(name = "ModuleFinding")
    public record FindingJson(
            @Schema(
                    enumeration = {"fine", "warning", "doubt", "obstacle"},
                    example = "fine",
                    required = true)
            String weight,

            @Schema(example = "It has no new migrations.", required = true)
            String text) {
        static FindingJson of(Finding finding) {
            return new FindingJson(word(finding.weight()), finding.text());
        }
    }
}
