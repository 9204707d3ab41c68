package org.workspace.monitoring.apis;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workspace.platform.module.ApiDocument;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.web.cdi.Component;

/** The APIs of the modules that run. Merges their documents again only when modules came or went. Any thread. */
@Component
public class ApiCatalogue {
    private static final System.Logger LOG = System.getLogger(ApiCatalogue.class.getName());
    private static final Comparator<ApiDocument> ORDER =
            Comparator.comparing(ApiDocument::module).thenComparing(ApiDocument::version);

    private record Made(List<ApiDocument> from, String json) {}

    private final String version;
    private volatile Made last;

    @Inject
    ApiCatalogue(@ConfigProperty(name = "workspace.version", defaultValue = "unknown") String version) {
        this.version = version;
        this.last = merge(List.of());
    }

    /** One OpenAPI document, as JSON. */
    public String document() {
        return of(ServiceRegistry.shared().all(ApiDocument.class).stream()
                .sorted(ORDER)
                .toList());
    }

    String of(List<ApiDocument> documents) {
        var made = last;
        if (!made.from().equals(documents)) {
            made = merge(documents);
            last = made;
        }
        return made.json();
    }

    /** A document that cannot be read must not keep the others from being seen. */
    private Made merge(List<ApiDocument> documents) {
        var merged = new MergedDocument(version);
        for (var document : documents) {
            try {
                merged.add(document);
            } catch (JsonProcessingException e) {
                LOG.log(
                        Level.WARNING,
                        "The OpenAPI document of {0} is no JSON: {1}",
                        document.module(),
                        e.getOriginalMessage());
            }
        }
        return new Made(documents, merged.json());
    }
}
