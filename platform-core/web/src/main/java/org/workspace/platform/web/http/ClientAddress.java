package org.workspace.platform.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a request comes from. A reverse proxy named in {@code http.trusted-proxies} is believed when it says for whom it
 * asks ({@code X-Forwarded-For}); what others write there is ignored. Immutable; any thread.
 */
public final class ClientAddress {
    private static final String HEADER = "X-Forwarded-For";
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private final Set<String> proxies;

    /** @param proxies as the runtime names them, {@code 127.0.0.1} for instance */
    public ClientAddress(Set<String> proxies) {
        this.proxies = Set.copyOf(proxies);
    }

    /** As this module is configured; without a setting nobody is believed. */
    public static ClientAddress configured() {
        return new ClientAddress(ConfiguredValues.of("http.trusted-proxies"));
    }

    public String of(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        return proxies.contains(peer) ? of(peer, Collections.list(request.getHeaders(HEADER))) : peer;
    }

    /** The last address that is no proxy of ours: those before it are what the client claims. */
    String of(String peer, List<String> headers) {
        if (!proxies.contains(peer)) return peer;
        var hops = new ArrayList<>(List.of(String.join(",", headers).split(",")));
        Collections.reverse(hops);
        for (var hop : hops) {
            var address = hop.strip();
            if (!ADDRESS.matcher(address).matches()) return peer;
            if (!proxies.contains(address)) return address;
        }
        return peer;
    }
}
