package org.workspace.chat.api.ws;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From which web pages a WebSocket may be opened: those of this server, and those of origins that are configured.
 * Programs other than browsers send no origin and are not concerned.
 */
record OriginRule(Set<String> allowed) {

    boolean allows(@Nullable String origin, @Nullable String host) {
        if (origin == null) return true;
        String normal = origin.toLowerCase(Locale.ROOT);
        return allowed.contains(normal) || (host != null && isSame(normal, host.toLowerCase(Locale.ROOT)));
    }

    private static boolean isSame(String origin, String host) {
        try {
            var uri = URI.create(origin);
            if (uri.getHost() == null || !(origin.startsWith("http://") || origin.startsWith("https://"))) return false;
            return authority(uri.getHost(), uri.getPort(), uri.getScheme()).equals(withPort(host, uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String withPort(String host, String scheme) {
        var uri = URI.create(scheme + "://" + host);
        return uri.getHost() == null ? "" : authority(uri.getHost(), uri.getPort(), scheme);
    }

    private static String authority(String host, int port, String scheme) {
        int usual = scheme.equals("https") ? 443 : 80;
        return host + ':' + (port < 0 ? usual : port);
    }
}
