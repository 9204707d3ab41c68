package org.workspace.platform.web.http;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.AnnotatedElement;

/**
 * Tells the {@link AccessLog} and the {@link RequestMetrics} which route a request took: the path template, such as
 * {@code accounts/{id}}. Also when its caller may not take it.
 */
public class RouteNames implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var route = join(path(resource.getResourceClass()), path(resource.getResourceMethod()));
        context.register(new Namer(route), Priorities.AUTHENTICATION);
    }

    private static String path(AnnotatedElement element) {
        var path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    /** One slash between two segments and none around them, however the two are written. */
    static String join(String first, String second) {
        return (first + '/' + second).replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
    }

    private record Namer(String route) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            var version = request.getUriInfo().getBaseUri().getPath().contains("/api/v1") ? "v1/" : "v2/";
            request.setProperty(AccessLog.ROUTE, version + route);
        }
    }
}
