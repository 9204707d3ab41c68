package org.workspace.chat.api.v2;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.workspace.platform.web.api.JaxRsFeatures;

/** Version 2 of the chat's REST API. */
@ApplicationPath("api/v2")
public class ChatV2 extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return JaxRsFeatures.v2(
                RoomsResource.class,
                MessagesResource.class,
                PresenceResource.class,
                PeopleResource.class,
                TicketsResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return JaxRsFeatures.properties();
    }
}
