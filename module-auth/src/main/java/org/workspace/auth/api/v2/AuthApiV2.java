package org.workspace.auth.api.v2;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.workspace.platform.web.api.JaxRsFeatures;

/** Version 2 of the API of accounts and sign-in. */
@ApplicationPath("api/v2")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Workspace accounts and sign-in",
                        version = "2",
                        description =
                                "Sign in for a short-lived access token (MicroProfile JWT, RS256) and a refresh token "
                                        + "that is good for one use. Any request may also be answered 429 with "
                                        + "Retry-After when too many come."),
        servers = @Server(url = "/auth/api/v2"),
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = "Invalid",
                                    responseCode = "400",
                                    description = "The request is not valid; errors names the fields.",
                                    content =
                                            @Content(
                                                    mediaType = AuthApiV2.PROBLEM,
                                                    schema = @Schema(implementation = ProblemJson.class))),
                            @APIResponse(
                                    name = "Unauthenticated",
                                    responseCode = "401",
                                    description = "No valid access token came with the request.",
                                    content =
                                            @Content(
                                                    mediaType = AuthApiV2.PROBLEM,
                                                    schema = @Schema(implementation = ProblemJson.class))),
                            @APIResponse(
                                    name = "Forbidden",
                                    responseCode = "403",
                                    description = "For admins only.",
                                    content =
                                            @Content(
                                                    mediaType = AuthApiV2.PROBLEM,
                                                    schema = @Schema(implementation = ProblemJson.class))),
                            @APIResponse(
                                    name = "NotFound",
                                    responseCode = "404",
                                    description = "There is no such thing (any more).",
                                    content =
                                            @Content(
                                                    mediaType = AuthApiV2.PROBLEM,
                                                    schema = @Schema(implementation = ProblemJson.class))),
                            @APIResponse(
                                    name = "TooMany",
                                    responseCode = "429",
                                    description = "Too many attempts; Retry-After tells how long to wait.",
                                    content =
                                            @Content(
                                                    mediaType = AuthApiV2.PROBLEM,
                                                    schema = @Schema(implementation = ProblemJson.class))),
                            @APIResponse(
                                    name = "Busy",
                                    responseCode = "503",
                                    description = "Too many people sign in; Retry-After tells how long to wait.",
                                    content =
                                            @Content(
                                                    mediaType = AuthApiV2.PROBLEM,
                                                    schema = @Schema(implementation = ProblemJson.class)))
                        }))
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class AuthApiV2 extends Application {
    static final String PROBLEM = "application/problem+json";

    @Override
    public Set<Class<?>> getClasses() {
        return JaxRsFeatures.v2(
                PolicyResource.class,
                SetupResource.class,
                RegistrationResource.class,
                SignInResource.class,
                MeResource.class,
                MySessionsResource.class,
                PasswordResetResource.class,
                KeysResource.class,
                AccountsResource.class);
    }
}
