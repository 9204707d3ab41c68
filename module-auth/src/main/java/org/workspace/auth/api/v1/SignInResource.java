package org.workspace.auth.api.v1;

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
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.Username;
import org.workspace.auth.session.Device;
import org.workspace.auth.session.IssuedTokens;
import org.workspace.auth.session.Renewal;
import org.workspace.auth.session.SignOutService;
import org.workspace.auth.signin.Registration;
import org.workspace.auth.signin.SignInRequest;
import org.workspace.auth.signin.SignInService;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.validation.PlainText;

/** Signing in and out. These clients know no refresh: their one token lives long, and ends with its session. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {
    private final SignInService signIn;
    private final SignOutService signOut;
    private final Caller caller;

    @Inject
    SignInResource(SignInService signIn, SignOutService signOut, Caller caller) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.caller = caller;
    }

    @POST
    @Path("register")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes an account and signs it in.")
    @APIResponse(
            responseCode = "200",
            description = "Registered and signed in.",
            content = @Content(schema = @Schema(implementation = SignedInJson.class)))
    @APIResponse(
            responseCode = "400",
            description = "The name or the password is not acceptable.",
            content = @Content(schema = @Schema(ref = "Error")))
    @APIResponse(
            responseCode = "403",
            description = "Accounts are made by an admin here.",
            content = @Content(schema = @Schema(ref = "Error")))
    @APIResponse(
            responseCode = "409",
            description = "Somebody has this name.",
            content = @Content(schema = @Schema(ref = "Error")))
    @APIResponse(
            responseCode = "503",
            description = "Too many people sign in; Retry-After tells how long to wait.",
            content = @Content(schema = @Schema(ref = "Error")))
    public CompletionStage<SignedInJson> register(
            @NotNull @Valid NewUserJson user, @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String client) {
        var wanted = new Registration(null, user.username(), user.password(), device(client), Renewal.NONE, false);
        return signIn.register(wanted).thenApply(registered -> SignedInJson.of(registered.tokens()));
    }

    @POST
    @Path("login")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Signs in with a name and a password.")
    @APIResponse(
            responseCode = "200",
            description = "Signed in.",
            content = @Content(schema = @Schema(implementation = SignedInJson.class)))
    @APIResponse(
            responseCode = "401",
            description = "The name or the password is wrong.",
            content = @Content(schema = @Schema(ref = "Error")))
    @APIResponse(
            responseCode = "403",
            description = "The password is right, but the account is disabled.",
            content = @Content(schema = @Schema(ref = "Error")))
    @APIResponse(
            responseCode = "409",
            description = "The account is in use elsewhere (code ALREADY_LOGGED_IN).",
            content = @Content(schema = @Schema(ref = "Error")))
    @APIResponse(
            responseCode = "503",
            description = "Too many people sign in; Retry-After tells how long to wait.",
            content = @Content(schema = @Schema(ref = "Error")))
    public CompletionStage<SignedInJson> login(
            @NotNull @Valid UserJson user, @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String client) {
        var request = new SignInRequest(user.username(), user.password(), device(client), Renewal.NONE, false);
        return signIn.signIn(request).thenApply(SignedInJson::of);
    }

    @POST
    @Path("logout")
    @PermitAll
    @Operation(summary = "Signs out; without a valid token there is nothing to do.")
    @APIResponse(
            responseCode = "200",
            description = "Signed out.",
            content = @Content(schema = @Schema(implementation = SignedOutJson.class)))
    public SignedOutJson logout() {
        signOut.signOut(caller.isSignedIn() ? caller.sessionId() : null, null, caller.address());
        return new SignedOutJson(true);
    }

    private Device device(@Nullable String client) {
        return Device.of(null, null, caller.address(), client);
    }

    /** Who wants an account. */
    @Schema(name = "NewUser")
    public record NewUserJson(
            @NotNull @Size(min = Username.MINIMUM_LENGTH, max = Username.MAXIMUM_LENGTH) @Pattern(regexp = Username.PATTERN, message = Username.PATTERN_MESSAGE) @Schema(example = "camille")
            String username,

            @NotNull @Size(max = 1_000) @PlainText @Schema(example = "correct-horse-battery")
            String password) {}

    /** Who wants to sign in. */
    @Schema(name = "User")
    public record UserJson(
            @NotNull @Size(max = 100) @PlainText @Schema(example = "camille")
            String username,

            @NotNull @Size(max = 1_000) @PlainText @Schema(example = "correct-horse-battery")
            String password) {}

    /** A token and whose it is. */
    @Schema(name = "SignedIn")
    public record SignedInJson(
            boolean success,

            @Schema(example = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwMTlmIn0.c2ln")
            String token,

            SignedInUserJson user) {
        static SignedInJson of(IssuedTokens tokens) {
            var account = tokens.account();
            var user = new SignedInUserJson(
                    account.number(), account.username(), account.role().key());
            return new SignedInJson(true, tokens.accessToken(), user);
        }
    }

    /** The account by its short number. */
    @Schema(name = "SignedInUser")
    public record SignedInUserJson(
            @Schema(example = "8") long id,
            @Schema(example = "camille") String username,
            @Schema(enumeration = {"user", "admin"}) String role) {}

    /** That it was done. */
    @Schema(name = "SignedOut")
    public record SignedOutJson(boolean success) {}
}
