package org.workspace.platform.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workspace.platform.token.TokenCache;
import org.workspace.platform.token.VerifiedToken;
import org.workspace.platform.web.cdi.Component;

/**
 * Verifies access tokens as MicroProfile JWT asks: RS256 only, issuer, audience, expiry, and a key of the key set at
 * {@code mp.jwt.verify.publickey.location}.
 *
 * <p>The key set is read again when a token names a key that is not in it (at most every few seconds), and a set once
 * read is kept while the location cannot be read (ADR 006).
 */
@Component
public class TokenVerifier {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_READS = Duration.ofSeconds(5);
    private static final Duration KEPT_DURING_OUTAGE = Duration.ofDays(1);
    private static final Set<String> NEEDED = Set.of("sub", "upn", "exp", "iat", "sid", "num");

    private final TokenCache cache = TokenCache.shared();
    private final DefaultJWTProcessor<SecurityContext> processor;
    private final String name;

    @Inject
    TokenVerifier(
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") URI keys,
            @ConfigProperty(name = "mp.jwt.verify.issuer", defaultValue = "workspace") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences", defaultValue = "workspace") String audience) {
        this.processor = processor(source(keys), issuer, audience);
        this.name = issuer + ' ' + audience + ' ' + keys;
    }

    /** The token with its claims; empty when it is malformed, forged, expired, of another issuer, or its session ended. */
    public Optional<VerifiedToken> verify(String token) {
        var known = cache.find(name, token);
        if (known.isPresent()) return known;
        try {
            var verified = verifiedToken(processor.process(token, null));
            return cache.add(name, token, verified) ? Optional.of(verified) : Optional.empty();
        } catch (ParseException | BadJOSEException | IllegalArgumentException | RateLimitReachedException e) {
            return Optional.empty(); // the last: it names a key that was not there when the set was read just now
        } catch (JOSEException e) {
            throw new KeysUnavailable(e);
        }
    }

    private static JWKSource<SecurityContext> source(URI location) {
        return JWKSourceBuilder.create(new KeySetLocation(location))
                .cache(FRESH.toMillis(), PATIENCE.toMillis())
                .rateLimited(BETWEEN_READS.toMillis())
                .refreshAheadCache(false)
                .outageTolerant(KEPT_DURING_OUTAGE.toMillis())
                .build();
    }

    private static DefaultJWTProcessor<SecurityContext> processor(
            JWKSource<SecurityContext> keys, String issuer, String audience) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        var exact = new JWTClaimsSet.Builder().issuer(issuer).build();
        var claims = new DefaultJWTClaimsVerifier<SecurityContext>(audience, exact, NEEDED);
        claims.setMaxClockSkew(0);
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }

    private static VerifiedToken verifiedToken(JWTClaimsSet claims) throws ParseException {
        var all = new HashMap<String, Object>(claims.getClaims());
        all.put("exp", claims.getExpirationTime().toInstant().getEpochSecond());
        all.put("iat", claims.getIssueTime().toInstant().getEpochSecond());
        all.put("aud", Set.copyOf(claims.getAudience()));
        var groups = claims.getStringListClaim("groups");
        all.put("groups", groups == null ? Set.of() : Set.copyOf(groups));
        return new VerifiedToken(
                UUID.fromString(claims.getSubject()),
                claims.getLongClaim("num"),
                claims.getStringClaim("upn"),
                UUID.fromString(claims.getStringClaim("sid")),
                claims.getExpirationTime().toInstant(),
                groups == null ? Set.of() : Set.copyOf(groups),
                all);
    }
}
