package org.workspace.client.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Where a server is: {@code http(s)://host[:port][/path]}, without a slash at the end. */
public record ServerAddress(URI base) {
    private static final int LONGEST = 2_000;

    /** Reads what a person types: a host, a host and port, or an address. Empty when it is none of them. */
    public static Optional<ServerAddress> parse(String typed) {
        var text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) return Optional.empty();
        try {
            var uri = new URI(text.contains("://") ? text : "http://" + text).parseServerAuthority();
            return isAddress(uri) ? Optional.of(new ServerAddress(normal(uri))) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** For example {@code at("/auth/api/v2/policy")}. */
    public URI at(String path) {
        return URI.create(base + path);
    }

    /** The same for WebSocket. */
    public URI socketAt(String path) {
        return URI.create(base.toString().replaceFirst("^http", "ws") + path);
    }

    public String text() {
        return base.toString();
    }

    private static boolean isAddress(URI uri) {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && uri.getHost() != null
                && uri.getPort() != 0
                && uri.getPort() <= 65_535
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static URI normal(URI uri) throws URISyntaxException {
        return new URI(
                uri.getScheme().toLowerCase(Locale.ROOT),
                null,
                uri.getHost().toLowerCase(Locale.ROOT),
                uri.getPort(),
                uri.getPath().replaceFirst("/+$", ""),
                null,
                null);
    }
}
