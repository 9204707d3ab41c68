package org.workspace.chat.api.ws;

import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/** Offers compression (RFC 7692) to clients that ask for it, as browsers do. */
public class SocketConfigurator extends ServerEndpointConfig.Configurator {
    @Override
    public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
        var deflate = new BoundedDeflate(ChatEndpoint.CONTAINER_LIMIT);
        boolean asked =
                requested.stream().anyMatch(extension -> extension.getName().equals(deflate.getName()));
        return asked ? List.of(deflate) : List.of();
    }
}
