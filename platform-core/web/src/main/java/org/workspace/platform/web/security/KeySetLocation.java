package org.workspace.platform.web.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Reads a key set (RFC 7517 §5) from a file or an address. */
final class KeySetLocation implements JWKSetSource<SecurityContext> {
    private static final int TIMEOUT_MILLIS = 3_000;

    private final URI location;

    KeySetLocation(URI location) {
        this.location = location;
    }

    @Override
    public JWKSet getJWKSet(
            @Nullable JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            var connection = location.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setUseCaches(false);
            try (var content = connection.getInputStream()) {
                return JWKSet.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException | ParseException e) {
            throw new KeySourceException("The key set at " + location + " could not be read", e);
        }
    }

    @Override
    public void close() {
        // nothing is held open between two reads
    }
}
