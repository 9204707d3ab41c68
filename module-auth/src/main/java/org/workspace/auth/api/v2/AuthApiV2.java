package org.workspace.auth.api.v2;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.workspace.platform.web.api.JaxRsFeatures;

/** Version 2 of the API of accounts and sign-in. */
@ApplicationPath("api/v2")
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

    @Override
    public Map<String, Object> getProperties() {
        return JaxRsFeatures.properties();
    }
}
