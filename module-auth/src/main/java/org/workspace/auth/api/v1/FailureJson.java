package org.workspace.auth.api.v1;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What refusals look like in version 1; for the documentation, the platform writes them. */
@Schema(name = "Failure")
public record FailureJson(
        @Schema(example = "false", required = true) boolean success,
        @Schema(example = "The user name or the password is wrong.", required = true) String error,
        @Schema(example = "The user name or the password is wrong.", required = true) String message,
        @Schema(example = "ALREADY_LOGGED_IN") @Nullable String code) {}
