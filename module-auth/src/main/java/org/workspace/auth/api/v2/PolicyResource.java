package org.workspace.auth.api.v2;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.workspace.auth.account.PasswordSettings;
import org.workspace.auth.account.Username;
import org.workspace.auth.session.SessionSettings;
import org.workspace.auth.setup.SetupService;
import org.workspace.auth.signin.SignInSettings;

/** The rules a client shows before anybody is signed in. */
@Path("policy")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {
    private final SetupService setup;
    private final SignInSettings signIn;
    private final PasswordSettings passwords;
    private final SessionSettings sessions;

    @Inject
    PolicyResource(SetupService setup, SignInSettings signIn, PasswordSettings passwords, SessionSettings sessions) {
        this.setup = setup;
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GET
    @PermitAll
    @Operation(summary = "Tells the rules for signing in and registering.")
    @APIResponse(
            responseCode = "200",
            description = "The rules.",
            content = @Content(schema = @Schema(implementation = PolicyJson.class)))
    public PolicyJson policy() {
        return new PolicyJson(
                signIn.registrationOpen() ? "open" : "closed",
                setup.isNeeded(),
                passwords.minimumLength(),
                passwords.maximumLength(),
                Username.MINIMUM_LENGTH,
                Username.MAXIMUM_LENGTH,
                sessions.single());
    }

    /** The rules on the wire. */
    @Schema(name = "Policy")
    public record PolicyJson(
            @Schema(
                    description = "Whether anybody may register.",
                    enumeration = {"open", "closed"},
                    required = true)
            String registration,

            @Schema(description = "Whether the first admin is still to be made.", required = true)
            boolean setupNeeded,

            @Schema(example = "8", required = true) int passwordMinLength,
            @Schema(example = "128", required = true) int passwordMaxLength,
            @Schema(example = "3", required = true) int usernameMinLength,
            @Schema(example = "20", required = true) int usernameMaxLength,

            @Schema(description = "Whether an account is signed in on one machine at a time.", required = true)
            boolean singleSession) {}
}
