package org.workspace.platform.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The headers of the OWASP secure headers project that matter for an API and its page. */
final class SecurityHeaders {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private final Map<String, String> headers;

    private SecurityHeaders(Map<String, String> headers) {
        this.headers = headers;
    }

    static SecurityHeaders none() {
        return new SecurityHeaders(Map.of());
    }

    /** {@code security.content-security-policy} lets a module with a page allow what that page needs. */
    static SecurityHeaders configured() {
        var policy = ConfigProvider.getConfig()
                .getOptionalValue("security.content-security-policy", String.class)
                .orElse(NOTHING);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Security-Policy", policy);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY"); // the runtime would say SAMEORIGIN, and the policy above says none
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cache-Control", "no-store");
        return new SecurityHeaders(headers);
    }

    void addTo(HttpServletResponse response) {
        headers.forEach(response::setHeader);
    }
}
