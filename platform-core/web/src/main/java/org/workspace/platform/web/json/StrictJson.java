package org.workspace.platform.web.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;

/** Makes JAX-RS read and write with {@link Json#STRICT}. */
public class StrictJson implements ContextResolver<ObjectMapper> {
    @Override
    public ObjectMapper getContext(Class<?> type) {
        return Json.STRICT;
    }
}
