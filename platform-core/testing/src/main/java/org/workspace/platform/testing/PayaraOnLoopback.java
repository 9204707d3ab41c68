package org.workspace.platform.testing;

import java.lang.annotation.Annotation;
import java.net.URI;
import org.jboss.arquillian.container.test.impl.enricher.resource.URIResourceProvider;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/**
 * Makes Arquillian's Payara Micro a good neighbour: its tests find it on the loopback interface, where alone it listens
 * ({@link TestEnvironment}), and its folders are removed. Payara itself names the machine's address for its own.
 */
public final class PayaraOnLoopback implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(ResourceProvider.class, URIResourceProvider.class, LoopbackUri.class)
                .observer(DeploymentFolders.class);
    }

    /** The address of what is deployed, for {@code @ArquillianResource URI}. */
    public static final class LoopbackUri extends URIResourceProvider {
        @Override
        public Object lookup(ArquillianResource resource, Annotation... qualifiers) {
            var named = (URI) super.lookup(resource, qualifiers);
            return URI.create("%s://127.0.0.1:%d%s".formatted(named.getScheme(), named.getPort(), named.getPath()));
        }
    }
}
