package org.workspace.monitoring.api.v1;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.workspace.platform.web.api.JaxRsFeatures;

/** Version 1: what the existing product's clients know. Frozen. */
@ApplicationPath("api/v1")
public class MonitoringV1 extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return JaxRsFeatures.v1(HealthResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return JaxRsFeatures.properties();
    }
}
