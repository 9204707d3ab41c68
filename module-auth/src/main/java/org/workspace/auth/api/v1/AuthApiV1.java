package org.workspace.auth.api.v1;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.workspace.platform.web.api.JaxRsFeatures;

/** Version 1: sign-in as the existing product's clients know it. Frozen. */
@ApplicationPath("api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Workspace sign-in, as the existing product's clients know it",
                        version = "1",
                        description = "Frozen. New clients use version 2, where tokens are renewed."),
        servers = @Server(url = "/auth/api/v1"))
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class AuthApiV1 extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return JaxRsFeatures.v1(SignInResource.class, VerifyResource.class);
    }
}
