package org.workspace.auth.api.v1;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.workspace.platform.web.api.JaxRsFeatures;

/** Version 1: sign-in as the existing product's clients know it. Frozen. */
@ApplicationPath("api/v1")
public class AuthApiV1 extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return JaxRsFeatures.v1(SignInResource.class, VerifyResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return JaxRsFeatures.properties();
    }
}
