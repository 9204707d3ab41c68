package org.workspace.monitoring.api.v2;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.workspace.platform.web.api.JaxRsFeatures;
import org.workspace.platform.web.openapi.OpenApiResource;

/** Version 2 of the API of monitoring and administration. */
@ApplicationPath("api/v2")
public class MonitoringV2 extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        var classes = new HashSet<>(JaxRsFeatures.v2(
                HealthResource.class,
                ModulesResource.class,
                StatisticsResource.class,
                ApisResource.class,
                OwnApiResource.class));
        classes.remove(OpenApiResource.class); // its path has the document of all modules
        return classes;
    }

    @Override
    public Map<String, Object> getProperties() {
        return JaxRsFeatures.properties();
    }
}
