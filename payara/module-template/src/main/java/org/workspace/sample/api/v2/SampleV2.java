package org.workspace.sample.api.v2;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.workspace.platform.web.api.JaxRsFeatures;

/** Version 2 of the module's REST API, the first it has: version 1 is for the clients of an older product. */
@ApplicationPath("api/v2")
public class SampleV2 extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return JaxRsFeatures.v2(ItemsResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return JaxRsFeatures.properties();
    }
}
