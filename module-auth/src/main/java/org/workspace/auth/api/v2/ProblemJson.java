package org.workspace.auth.api.v2;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What refusals look like; for the documentation, the platform writes them. */
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457).")
public record ProblemJson(
        @Schema(example = "/problems/invalid-request", required = true) String type,
        @Schema(example = "Invalid request", required = true) String title,
        @Schema(example = "400", required = true) int status,
        @Schema(example = "The request is not valid: username must not be null") String detail,

        @Schema(description = "What clients decide by.", example = "invalid-request", required = true)
        String code,

        @Schema(example = "0199f0a2-6f3e-7c11-9d0c-1f2e3d4c5b6a") String requestId,
        @Nullable List<FieldErrorJson> errors) {

    /** What is wrong with one field. */
    @Schema(name = "FieldError")
    public record FieldErrorJson(
            @Schema(example = "username") String field, @Schema(example = "must not be null") String message) {}
}
