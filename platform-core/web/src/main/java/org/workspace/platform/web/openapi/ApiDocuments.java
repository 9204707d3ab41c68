package org.workspace.platform.web.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.workspace.platform.module.ApiDocument;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleStarted;

/** Offers the documents that were generated when the module was built to whoever wants those of all modules. */
@Component
class ApiDocuments {
    private static final int HIGHEST_VERSION = 9;

    void offer(@Observes ModuleStarted module) {
        var loader = Thread.currentThread().getContextClassLoader();
        for (var version = 1; version <= HIGHEST_VERSION; version++) {
            try (var document = loader.getResourceAsStream("META-INF/openapi/v" + version + ".json")) {
                if (document == null) continue;
                var json = new String(document.readAllBytes(), UTF_8);
                ServiceRegistry.shared()
                        .register(module.name(), ApiDocument.class, new ApiDocument(module.name(), version, json));
            } catch (IOException e) {
                throw new UncheckedIOException("An OpenAPI document of " + module.name() + " cannot be read", e);
            }
        }
    }
}
