package org.workspace.auth.api.v2;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.session.Device;
import org.workspace.auth.session.RefreshService;
import org.workspace.auth.session.Renewal;
import org.workspace.auth.session.SignOutService;
import org.workspace.auth.signin.SignInRequest;
import org.workspace.auth.signin.SignInService;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.validation.PlainText;

/** Signing in, staying signed in, signing out. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignInResource {
    private final SignInService signIn;
    private final RefreshService refresh;
    private final SignOutService signOut;
    private final Caller caller;

    @Inject
    SignInResource(SignInService signIn, RefreshService refresh, SignOutService signOut, Caller caller) {
        this.signIn = signIn;
        this.refresh = refresh;
        this.signOut = signOut;
        this.caller = caller;
    }

    @POST
    @Path("login")
    @PermitAll
    @Operation(summary = "Signs in with a name and a password.")
    @APIResponse(
            responseCode = "200",
            description = "Signed in.",
            content = @Content(schema = @Schema(implementation = TokensJson.class)))
    @APIResponse(
            responseCode = "401",
            description = "The name or the password is wrong (invalid-credentials).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "403",
            description = "The password is right, but the account is disabled (account-disabled).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "409",
            description = "The account is in use elsewhere (ALREADY_LOGGED_IN, with machineName and since), or the "
                    + "machine by another account (MACHINE_IN_USE, with username); conflicts lists all such sessions, "
                    + "and takeOver ends them.",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "503",
            description = "Too many people sign in; Retry-After tells how long to wait.",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public CompletionStage<TokensJson> login(
            @NotNull @Valid LoginJson request, @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String client) {
        var device = Device.of(request.machineId(), request.machineName(), caller.address(), client);
        return signIn.signIn(request.signIn(device)).thenApply(TokensJson::of);
    }

    @POST
    @Path("refresh")
    @PermitAll
    @Operation(
            summary = "Exchanges a refresh token for new tokens.",
            description =
                    "A refresh token is good for one use. Used again within 10 seconds on the same machine it gives "
                            + "the same next token; used again later or elsewhere it ends the session. The machine is told by "
                            + "machineId, and by its address when the request or the sign-in brought none.")
    @APIResponse(
            responseCode = "200",
            description = "Still signed in.",
            content = @Content(schema = @Schema(implementation = TokensJson.class)))
    @APIResponse(
            responseCode = "401",
            description = "Sign in again: invalid-refresh-token, session-ended or refresh-token-reused.",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public TokensJson refresh(
            @NotNull @Valid RefreshJson request, @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String client) {
        var from = Device.of(request.machineId(), null, caller.address(), client);
        return TokensJson.of(refresh.refresh(request.refreshToken(), from).tokens());
    }

    @POST
    @Path("logout")
    @PermitAll
    @Operation(
            summary = "Signs out.",
            description = "Ends the session of the access token, of the refresh token, or of both; never fails.")
    @APIResponse(responseCode = "204", description = "Signed out.")
    public void logout(@Valid @Nullable LogoutJson request) {
        var session = caller.isSignedIn() ? caller.sessionId() : null;
        signOut.signOut(session, request == null ? null : request.refreshToken(), caller.address());
    }

    /** Who wants to sign in, and where. */
    @Schema(name = "Login")
    public record LoginJson(
            @NotNull @Size(max = Wire.NAME_LENGTH) @PlainText @Schema(example = Wire.USERNAME)
            String username,

            @NotNull @Size(max = Wire.PASSWORD_LENGTH) @PlainText @Schema(example = Wire.PASSWORD)
            String password,

            @Size(min = 1, max = Wire.MACHINE_LENGTH) @PlainText
            @Schema(description = Wire.MACHINE_ID, example = "5d1f0c7e-post-3")
            @Nullable String machineId,

            @Size(max = Wire.MACHINE_LENGTH) @PlainText
            @Schema(description = Wire.MACHINE_NAME, example = "Atelier 3")
            @Nullable String machineName,

            @Schema(description = "Ends the sessions that are in the way.") @Nullable Boolean takeOver) {

        SignInRequest signIn(Device device) {
            var over = Boolean.TRUE.equals(takeOver);
            return new SignInRequest(username, password, device, Renewal.BY_REFRESH_TOKEN, over);
        }
    }

    /** A refresh token to exchange. */
    @Schema(name = "Refresh")
    public record RefreshJson(
            @NotNull @Size(max = Wire.TOKEN_LENGTH) @PlainText
            @Schema(example = "x3Jc9Yq0bq7mJ1rV0o7yq4mA1c2d3e4f5g6h7i8j9k0")
            String refreshToken,

            @Size(min = 1, max = Wire.MACHINE_LENGTH) @PlainText
            @Schema(description = "The same as at the sign-in.", example = "5d1f0c7e-post-3")
            @Nullable String machineId) {}

    /** Which session to end besides that of the access token. */
    @Schema(name = "Logout")
    public record LogoutJson(
            @Size(max = Wire.TOKEN_LENGTH) @PlainText
            @Schema(example = "x3Jc9Yq0bq7mJ1rV0o7yq4mA1c2d3e4f5g6h7i8j9k0")
            @Nullable String refreshToken) {}
}
