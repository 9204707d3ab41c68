package org.workspace.platform.testing.probe;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.workspace.platform.web.api.JaxRsFeatures;

@ApplicationPath("api/v1")
public class ProbeV1 extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return JaxRsFeatures.v1(ProbeResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return JaxRsFeatures.properties();
    }
}
