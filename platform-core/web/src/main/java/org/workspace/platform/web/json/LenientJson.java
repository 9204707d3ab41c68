package org.workspace.platform.web.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;

/** Makes JAX-RS read and write with {@link Json#LENIENT}. */
public class LenientJson implements ContextResolver<ObjectMapper> {
    @Override
    public ObjectMapper getContext(Class<?> type) {
        return Json.LENIENT;
    }
}
