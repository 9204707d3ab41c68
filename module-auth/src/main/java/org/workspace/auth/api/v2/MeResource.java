package org.workspace.auth.api.v2;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.AccountService;
import org.workspace.auth.account.AccountView;
import org.workspace.auth.account.Username;
import org.workspace.auth.profile.PasswordChange;
import org.workspace.auth.profile.ProfileService;
import org.workspace.platform.web.http.Versions;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.security.Roles;
import org.workspace.platform.web.validation.PlainText;

/** The caller's own account. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
public class MeResource {
    private final AccountService accounts;
    private final ProfileService profile;
    private final Caller caller;

    @Inject
    MeResource(AccountService accounts, ProfileService profile, Caller caller) {
        this.accounts = accounts;
        this.profile = profile;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Shows the caller's account; its ETag is for changing it.")
    @APIResponse(
            responseCode = "200",
            description = "The account.",
            content = @Content(schema = @Schema(implementation = AccountJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such thing (any more).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public Response show() {
        return response(accounts.view(caller.accountId()));
    }

    @PATCH
    @Operation(
            summary = "Changes the caller's name.",
            description = "The new name counts at once, also for requests with tokens issued before.")
    @APIResponse(
            responseCode = "200",
            description = "The account with its new name.",
            content = @Content(schema = @Schema(implementation = AccountJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "Somebody has this name (username-taken).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "412",
            description =
                    "Somebody changed it since it was read (edited-meanwhile); current shows it as it is, and the "
                            + "ETag is that of current.",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public Response rename(
            @Parameter(description = "The ETag of what was read; without it the change is made in any case.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String version,
            @NotNull @Valid NameJson request) {
        return response(accounts.rename(
                caller.actor(),
                caller.accountId(),
                request.username(),
                current -> Versions.require(version, current.version(), AccountJson.of(current))));
    }

    @PUT
    @Path("password")
    @Operation(summary = "Changes the caller's password.")
    @APIResponse(responseCode = "204", description = "The new password counts.")
    @APIResponse(
            responseCode = "403",
            description = "The current password is wrong (wrong-password).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "503",
            description = "Too many people sign in; Retry-After tells how long to wait.",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public CompletionStage<Response> changePassword(@NotNull @Valid PasswordChangeJson request) {
        return profile.changePassword(caller.actor(), caller.accountId(), request.change(caller.sessionId()))
                .thenApply(account -> Response.noContent().build());
    }

    @POST
    @Path("deletion")
    @Operation(
            summary = "Deletes the caller's account for good.",
            description = "What the account wrote elsewhere stays, with its name.")
    @APIResponse(responseCode = "204", description = "The account is gone, and signed out everywhere.")
    @APIResponse(
            responseCode = "403",
            description = "The password is wrong (wrong-password).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "409",
            description = "The caller is the last admin (last-admin).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "503",
            description = "Too many people sign in; Retry-After tells how long to wait.",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public CompletionStage<Response> delete(@NotNull @Valid DeletionJson request) {
        return profile.delete(caller.actor(), caller.accountId(), request.password())
                .thenApply(account -> Response.noContent().build());
    }

    private static Response response(AccountView account) {
        return Response.ok(AccountJson.of(account))
                .tag(Versions.etag(account.version()))
                .build();
    }

    /** A new name. */
    @Schema(name = "Name")
    public record NameJson(
            @NotNull @Size(min = Username.MINIMUM_LENGTH, max = Username.MAXIMUM_LENGTH) @Pattern(regexp = Username.PATTERN, message = Username.PATTERN_MESSAGE) @Schema(example = Wire.USERNAME)
            String username) {}

    /** A new password. */
    @Schema(name = "PasswordChange")
    public record PasswordChangeJson(
            @NotNull @Size(max = Wire.PASSWORD_LENGTH) @PlainText @Schema(example = Wire.PASSWORD)
            String currentPassword,

            @NotNull @Size(max = Wire.PASSWORD_LENGTH) @PlainText @Schema(example = Wire.PASSWORD)
            String newPassword,

            @Schema(description = "Signs out everywhere else; without it, yes.", defaultValue = "true") @Nullable Boolean endOtherSessions) {

        PasswordChange change(UUID session) {
            return new PasswordChange(session, currentPassword, newPassword, !Boolean.FALSE.equals(endOtherSessions));
        }
    }

    /** The confirmation of a deletion. */
    @Schema(name = "Deletion")
    public record DeletionJson(
            @NotNull @Size(max = Wire.PASSWORD_LENGTH) @PlainText @Schema(example = Wire.PASSWORD)
            String password) {}
}
