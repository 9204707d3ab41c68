package org.workspace.monitoring.api.v2;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.workspace.platform.web.api.JaxRsFeatures;

/** Version 2 of the API of monitoring and administration. */
@ApplicationPath("api/v2")
public class MonitoringV2 extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return JaxRsFeatures.v2(
                HealthResource.class, ModulesResource.class, ApisResource.class, StatisticsResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return JaxRsFeatures.properties();
    }
}
