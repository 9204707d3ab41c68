package org.workspace.auth.api.v2;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.workspace.auth.profile.ProfileService;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.validation.PlainText;

/** Somebody forgot the password, and has a code from an admin. */
@Path("password-reset")
@Consumes(MediaType.APPLICATION_JSON)
public class PasswordResetResource {
    private final ProfileService profile;
    private final Caller caller;

    @Inject
    PasswordResetResource(ProfileService profile, Caller caller) {
        this.profile = profile;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Sets a new password with the one-time code of an admin.",
            description =
                    "Signs the account out everywhere. After ten wrong codes for an account from one address these two "
                            + "have to wait (429), as after wrong passwords; the code stays good.")
    @APIResponse(responseCode = "204", description = "The new password counts.")
    @APIResponse(
            responseCode = "403",
            description = "The code is wrong, used or expired, or the name unknown (invalid-reset-code).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "503",
            description = "Too many people sign in; Retry-After tells how long to wait.",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public CompletionStage<Response> reset(@NotNull @Valid PasswordResetJson request) {
        return profile.resetPassword(
                        caller.actorOrNobody("unknown"), request.username(), request.code(), request.newPassword())
                .thenApply(account -> Response.noContent().build());
    }

    /** A code and what the password is to be. */
    @Schema(name = "PasswordReset")
    public record PasswordResetJson(
            @NotNull @Size(max = Wire.NAME_LENGTH) @PlainText @Schema(example = Wire.USERNAME)
            String username,

            @NotNull @Size(max = Wire.CODE_LENGTH) @PlainText @Schema(example = "K7QF-2M9T-XB4C")
            String code,

            @NotNull @Size(max = Wire.PASSWORD_LENGTH) @PlainText @Schema(example = Wire.PASSWORD)
            String newPassword) {}
}
