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
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.Username;
import org.workspace.auth.session.Device;
import org.workspace.auth.session.Renewal;
import org.workspace.auth.signin.RegisteredTokens;
import org.workspace.auth.signin.Registration;
import org.workspace.auth.signin.SignInService;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.validation.PlainText;

/** People make themselves an account. */
@Path("register")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistrationResource {
    private final SignInService signIn;
    private final Caller caller;

    @Inject
    RegistrationResource(SignInService signIn, Caller caller) {
        this.signIn = signIn;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Makes an account and signs it in.",
            description =
                    "With an id of the client's choice, repeating the request is safe: it then is a sign-in, with "
                            + "all the answers of one.")
    @APIResponse(
            responseCode = "201",
            description = "Registered and signed in.",
            content = @Content(schema = @Schema(implementation = TokensJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was registered before with the same id, name and password; signed in.",
            content = @Content(schema = @Schema(implementation = TokensJson.class)))
    @APIResponse(
            responseCode = "403",
            description = "Accounts are made by an admin here (registration-closed).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "409",
            description =
                    "Somebody has this name (username-taken), the id is another's (account-id-reused), or another "
                            + "account is in use on this machine (MACHINE_IN_USE, with username); takeOver ends its session. "
                            + "Nothing was registered.",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "503",
            description = "Too many people sign in; Retry-After tells how long to wait.",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public CompletionStage<Response> register(
            @NotNull @Valid RegistrationJson request, @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String client) {
        var device = Device.of(request.machineId(), request.machineName(), caller.address(), client);
        return signIn.register(request.registration(device)).thenApply(RegistrationResource::response);
    }

    private static Response response(RegisteredTokens registered) {
        return Response.status(registered.isNew() ? 201 : 200)
                .entity(TokensJson.of(registered.tokens()))
                .build();
    }

    /** Who wants an account. */
    @Schema(name = "Registration")
    public record RegistrationJson(
            @Schema(
                    description = "Chosen by the client, to repeat the request safely.",
                    example = "0199f0a2-6f3e-7c11-9d0c-1f2e3d4c5b6a")
            @Nullable UUID id,

            @NotNull @Size(min = Username.MINIMUM_LENGTH, max = Username.MAXIMUM_LENGTH) @Pattern(regexp = Username.PATTERN, message = Username.PATTERN_MESSAGE) @Schema(example = Wire.USERNAME)
            String username,

            @NotNull @Size(max = Wire.PASSWORD_LENGTH) @PlainText @Schema(example = Wire.PASSWORD)
            String password,

            @Size(min = 1, max = Wire.MACHINE_LENGTH) @PlainText
            @Schema(description = Wire.MACHINE_ID, example = "5d1f0c7e-post-3")
            @Nullable String machineId,

            @Size(max = Wire.MACHINE_LENGTH) @PlainText
            @Schema(description = Wire.MACHINE_NAME, example = "Atelier 3")
            @Nullable String machineName,

            @Schema(description = "Ends the session of another account on this machine.") @Nullable Boolean takeOver) {

        Registration registration(Device device) {
            var over = Boolean.TRUE.equals(takeOver);
            return new Registration(id, username, password, device, Renewal.BY_REFRESH_TOKEN, over);
        }
    }
}
