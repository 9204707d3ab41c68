package org.workspace.auth.api.v2;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.AccountChange;
import org.workspace.auth.account.AccountView;
import org.workspace.auth.account.Role;
import org.workspace.auth.account.Username;
import org.workspace.auth.admin.AccountAdministration;
import org.workspace.auth.admin.AccountCreation;
import org.workspace.auth.admin.CreatedAccount;
import org.workspace.auth.admin.NewAccount;
import org.workspace.auth.admin.ResetCode;
import org.workspace.platform.web.http.Versions;
import org.workspace.platform.web.paging.Cursor;
import org.workspace.platform.web.paging.Limit;
import org.workspace.platform.web.paging.Page;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.security.Roles;
import org.workspace.platform.web.validation.PlainText;

/** Everybody's accounts, for admins. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
public class AccountsResource {
    private final AccountAdministration administration;
    private final AccountCreation creation;
    private final Caller caller;

    @Inject
    AccountsResource(AccountAdministration administration, AccountCreation creation, Caller caller) {
        this.administration = administration;
        this.creation = creation;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Lists accounts by name.")
    @APIResponse(
            responseCode = "200",
            description = "A page of accounts.",
            content = @Content(schema = @Schema(implementation = AccountPage.class)))
    public AccountPage list(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Limit.USUAL)
                    String limit,
            @Parameter(description = "Where to go on: next of the previous page.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "A part of the name.")
                    @QueryParam("q")
                    @DefaultValue("")
                    @Size(max = 100) @PlainText
                    String q) {
        return AccountPage.of(administration.page(
                Cursor.parse(cursor, 1), q, Limit.valueOf(limit).value()));
    }

    @POST
    @Operation(
            summary = "Makes an account for somebody.",
            description = "With an id of the client's choice, repeating the request is safe.")
    @APIResponse(
            responseCode = "201",
            description = "Made.",
            content = @Content(schema = @Schema(implementation = AccountJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was made before by the same request.",
            content = @Content(schema = @Schema(implementation = AccountJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "Somebody has this name (username-taken), or the id is another's (account-id-reused).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "503",
            description = "Too many people sign in; Retry-After tells how long to wait.",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public CompletionStage<Response> create(@NotNull @Valid NewAccountJson request) {
        return creation.create(caller.actor(), request.account()).thenApply(AccountsResource::response);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Shows an account; its ETag is for changing it.")
    @APIResponse(
            responseCode = "200",
            description = "The account.",
            content = @Content(schema = @Schema(implementation = AccountJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such thing (any more).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public Response show(@PathParam("id") UUID id) {
        return response(200, administration.view(id));
    }

    @PATCH
    @Path("{id}")
    @Operation(
            summary = "Enables or disables an account, or changes its role.",
            description = "Whoever loses rights is signed out everywhere.")
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now.",
            content = @Content(schema = @Schema(implementation = AccountJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such thing (any more).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "409",
            description = "It is the last admin (last-admin).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "412",
            description =
                    "Somebody changed it since it was read (edited-meanwhile); current shows it as it is, and the "
                            + "ETag is that of current.",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public Response change(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of what was read; without it the change is made in any case.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String version,
            @NotNull @Valid AccountChangeJson request) {
        var changed = administration.change(
                caller.actor(),
                id,
                request.change(),
                current -> Versions.require(version, current.version(), AccountJson.of(current)));
        return response(200, changed);
    }

    @POST
    @Path("{id}/password-reset")
    @Operation(
            summary = "Makes a one-time code with which somebody can set a new password.",
            description = "Shown once. An earlier code does not count any more.")
    @APIResponse(
            responseCode = "200",
            description = "The code.",
            content = @Content(schema = @Schema(implementation = ResetCodeJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such thing (any more).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public ResetCodeJson allowReset(@PathParam("id") UUID id) {
        return ResetCodeJson.of(administration.allowReset(caller.actor(), id));
    }

    @GET
    @Path("{id}/sessions")
    @Operation(summary = "Lists where an account is signed in.")
    @APIResponse(
            responseCode = "200",
            description = "The open sessions.",
            content = @Content(schema = @Schema(implementation = SessionJson.Sessions.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such thing (any more).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public SessionJson.Sessions sessions(@PathParam("id") UUID id) {
        return SessionJson.Sessions.of(administration.sessions(id), caller.sessionId());
    }

    @DELETE
    @Path("{id}/sessions")
    @Operation(summary = "Signs an account out everywhere.")
    @APIResponse(responseCode = "204", description = "Its tokens do not count any more.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such thing (any more).",
            content = @Content(mediaType = AuthApiV2.PROBLEM, schema = @Schema(ref = "Problem")))
    public void endSessions(@PathParam("id") UUID id) {
        administration.endSessions(caller.actor(), id);
    }

    private static Response response(CreatedAccount created) {
        return response(created.isNew() ? 201 : 200, created.account());
    }

    private static Response response(int status, AccountView account) {
        return Response.status(status)
                .tag(Versions.etag(account.version()))
                .entity(AccountJson.of(account))
                .build();
    }

    /** Some accounts, and where to go on. */
    @Schema(name = "AccountPage")
    public record AccountPage(
            @Schema(required = true) List<AccountJson> items,

            @Schema(
                    description = "The cursor of the next page; null at the end.",
                    example = "MjAyNi0xMS0yMw",
                    nullable = true)
            @Nullable String next) {
        static AccountPage of(Page<AccountView> page) {
            return new AccountPage(page.items().stream().map(AccountJson::of).toList(), page.next());
        }
    }

    /** An account to make. */
    @Schema(name = "NewAccount")
    public record NewAccountJson(
            @Schema(
                    description = "Chosen by the client, to repeat the request safely.",
                    example = "0199f0a2-6f3e-7c11-9d0c-1f2e3d4c5b6a")
            @Nullable UUID id,

            @NotNull @Size(min = Username.MINIMUM_LENGTH, max = Username.MAXIMUM_LENGTH) @Pattern(regexp = Username.PATTERN, message = Username.PATTERN_MESSAGE) @Schema(example = Wire.USERNAME)
            String username,

            @NotNull @Size(max = Wire.PASSWORD_LENGTH) @PlainText @Schema(example = Wire.PASSWORD)
            String password,

            @Pattern(regexp = "user|admin", message = "must be user or admin") @Schema(
                    enumeration = {"user", "admin"},
                    defaultValue = "user")
            @Nullable String role) {

        NewAccount account() {
            return new NewAccount(id, username, password, role == null ? Role.USER : Role.of(role));
        }
    }

    /** What to change; what is absent stays. */
    @Schema(name = "AccountChange")
    public record AccountChangeJson(
            @Nullable Boolean enabled,

            @Pattern(regexp = "user|admin", message = "must be user or admin") @Schema(enumeration = {"user", "admin"})
            @Nullable String role) {

        AccountChange change() {
            return new AccountChange(enabled, role == null ? null : Role.of(role));
        }
    }

    /** What an admin tells somebody who forgot the password. */
    @Schema(name = "ResetCode")
    public record ResetCodeJson(
            @Schema(example = "K7QF-2M9T-XB4C", required = true)
            String code,

            @Schema(example = "2026-11-24T09:12:00Z", required = true)
            Instant expiresAt) {
        static ResetCodeJson of(ResetCode code) {
            return new ResetCodeJson(code.code(), code.expiresAt());
        }
    }
}
