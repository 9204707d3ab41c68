package org.workspace.platform.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Tells the clients of a {@link DeprecatedApi} with each answer: {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594), and
 * where its successor is described.
 */
public class DeprecationHeaders implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var deprecated = resource.getResourceClass().getPackage().getAnnotation(DeprecatedApi.class);
        if (deprecated != null) context.register(Notice.of(deprecated));
    }

    record Notice(String deprecation, String sunset, String successor) implements ContainerResponseFilter {
        private static final DateTimeFormatter HTTP_DATE =
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

        static Notice of(DeprecatedApi api) {
            return new Notice(
                    "@" + midnight(api.since()).toEpochSecond(),
                    HTTP_DATE.format(midnight(api.sunset())),
                    "../v" + api.successor() + "/openapi.json");
        }

        private static ZonedDateTime midnight(String day) {
            return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            var headers = response.getHeaders();
            headers.putSingle("Deprecation", deprecation);
            headers.putSingle("Sunset", sunset);
            headers.add("Link", link(request.getUriInfo().getBaseUri()));
        }

        /** @param version where the deprecated version is, as {@code http://host/chat/api/v1/} */
        String link(URI version) {
            return "<" + version.resolve(successor).getRawPath() + ">; rel=\"successor-version\"";
        }
    }
}
