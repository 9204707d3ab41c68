package org.workspace.platform.web.api;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.workspace.platform.web.http.RouteNames;
import org.workspace.platform.web.json.LenientJson;
import org.workspace.platform.web.json.StrictJson;
import org.workspace.platform.web.openapi.OpenApiResource;
import org.workspace.platform.web.problem.ConstraintViolationMapper;
import org.workspace.platform.web.problem.DomainExceptionMapper;
import org.workspace.platform.web.problem.JsonMappingMapper;
import org.workspace.platform.web.problem.JsonParseMapper;
import org.workspace.platform.web.problem.UnexpectedMapper;
import org.workspace.platform.web.security.AccessRules;
import org.workspace.platform.web.security.TokenContext;

/** What an {@code Application} registers besides its resources. */
public final class JaxRsFeatures {
    private static final Set<Class<?>> COMMON = Set.of(
            JacksonFeature.class,
            TokenContext.class,
            AccessRules.class,
            RouteNames.class,
            DeprecationHeaders.class,
            OpenApiResource.class,
            DomainExceptionMapper.class,
            ConstraintViolationMapper.class,
            JsonParseMapper.class,
            JsonMappingMapper.class,
            UnexpectedMapper.class);

    private JaxRsFeatures() {}

    /** The document of each API is its OpenAPI; Jersey would publish another, with its own version in it. */
    public static Map<String, Object> properties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }

    /** The classes of an API version 1: lenient JSON, error shapes as the existing product's clients know them. */
    public static Set<Class<?>> v1(Class<?>... resources) {
        return all(LenientJson.class, resources);
    }

    /** The classes of an API version 2 or later: strict JSON, problem details. */
    public static Set<Class<?>> v2(Class<?>... resources) {
        return all(StrictJson.class, resources);
    }

    private static Set<Class<?>> all(Class<?> json, Class<?>... resources) {
        var classes = new HashSet<>(COMMON);
        classes.add(json);
        classes.addAll(Set.of(resources));
        return classes;
    }
}
