package org.workspace.auth.api.v2;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.Username;
import org.workspace.auth.session.Device;
import org.workspace.auth.session.Renewal;
import org.workspace.auth.setup.SetupService;
import org.workspace.auth.signin.Registration;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.validation.PlainText;

/** The first admin is made. */
@Path("setup")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SetupResource {
    private final SetupService setup;
    private final Caller caller;

    @Inject
    SetupResource(SetupService setup, Caller caller) {
        this.setup = setup;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Makes the first admin and signs them in.",
            description = "Takes the code that the server shows at its start, and works once.")
    @APIResponse(
            responseCode = "201",
            description = "Workspace is set up.",
            content = @Content(schema = @Schema(implementation = TokensJson.class)))
    @APIResponse(
            responseCode = "403",
            description = "Not the code (invalid-setup-code).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "409",
            description = "There is an admin already (already-set-up), or somebody has this name (username-taken).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "503",
            description = "Too many people sign in; Retry-After tells how long to wait.",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public CompletionStage<Response> setUp(
            @NotNull @Valid SetupJson request, @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String client) {
        var device = Device.of(request.machineId(), request.machineName(), caller.address(), client);
        return setup.setUp(request.code(), request.admin(device))
                .thenApply(tokens ->
                        Response.status(201).entity(TokensJson.of(tokens)).build());
    }

    /** Who becomes the first admin. */
    @Schema(name = "Setup")
    public record SetupJson(
            @NotNull @Size(max = Wire.CODE_LENGTH) @PlainText
            @Schema(description = "As the server shows it.", example = "K7QF-2M9T-XB4C")
            String code,

            @NotNull @Size(min = Username.MINIMUM_LENGTH, max = Username.MAXIMUM_LENGTH) @Pattern(regexp = Username.PATTERN, message = Username.PATTERN_MESSAGE) @Schema(example = Wire.USERNAME)
            String username,

            @NotNull @Size(max = Wire.PASSWORD_LENGTH) @PlainText @Schema(example = Wire.PASSWORD)
            String password,

            @Size(min = 1, max = Wire.MACHINE_LENGTH) @PlainText
            @Schema(description = Wire.MACHINE_ID, example = "5d1f0c7e-post-3")
            @Nullable String machineId,

            @Size(max = Wire.MACHINE_LENGTH) @PlainText
            @Schema(description = Wire.MACHINE_NAME, example = "Atelier 3")
            @Nullable String machineName) {

        /** Whoever has the code sits at the server, so that is a confirmation to take over. */
        Registration admin(Device device) {
            return new Registration(null, username, password, device, Renewal.BY_REFRESH_TOKEN, true);
        }
    }
}
