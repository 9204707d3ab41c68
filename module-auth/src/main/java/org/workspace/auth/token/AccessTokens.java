package org.workspace.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.workspace.auth.account.AccountView;
import org.workspace.platform.web.cdi.Component;

/** Issues access tokens: MicroProfile JWT, RS256. */
@Component
public class AccessTokens {
    private final SigningKeys keys;
    private final TokenSettings settings;
    private final Clock clock;

    @Inject
    public AccessTokens(SigningKeys keys, TokenSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** For a client that renews its token. */
    public AccessToken issue(AccountView account, UUID sessionId) {
        return issue(account, sessionId, settings.lifetime());
    }

    /** For a client of the old API, which cannot renew its token. */
    public AccessToken issueLongLived(AccountView account, UUID sessionId) {
        return issue(account, sessionId, settings.v1Lifetime());
    }

    private AccessToken issue(AccountView account, UUID sessionId, Duration lifetime) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var expiresAt = now.plus(lifetime);
        return new AccessToken(sign(claims(account, sessionId, now, expiresAt)), expiresAt);
    }

    private JWTClaimsSet claims(AccountView account, UUID sessionId, Instant now, Instant expiresAt) {
        return new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(List.of(settings.audience()))
                .subject(account.id().toString())
                .claim("upn", account.username())
                .claim("groups", account.role().groups().stream().sorted().toList())
                .claim("sid", sessionId.toString())
                .claim("num", account.number())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .build();
    }

    private String sign(JWTClaimsSet claims) {
        var key = keys.signing();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.id())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key " + key.id() + " does not sign", e);
        }
        return token.serialize();
    }
}
