package org.workspace.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;

/** A private key and the time from which it signs; it is published before. */
record SigningKey(RSAKey key, Instant signsFrom) {
    private static final int BITS = 2048;

    static SigningKey generate(Instant now, Instant signsFrom) {
        try {
            var key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(now))
                    .notBeforeTime(Date.from(signsFrom))
                    .generate();
            return of(key);
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform makes RSA keys", e);
        }
    }

    static SigningKey parse(String json) throws ParseException {
        var key = RSAKey.parse(json);
        if (!key.isPrivate() || key.getKeyID() == null || key.getNotBeforeTime() == null)
            throw new ParseException("Not a signing key of Workspace", 0);
        return of(key);
    }

    private static SigningKey of(RSAKey key) {
        return new SigningKey(key, key.getNotBeforeTime().toInstant());
    }

    String id() {
        return key.getKeyID();
    }

    String json() {
        return key.toJSONString();
    }
}
