package org.workspace.auth.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The texts of refresh tokens: 256 random bits for the first of a session, and each next one computed from its
 * predecessor with the server's secret key.
 *
 * <p>Computed and not drawn, so that whoever repeats the use of a token gets the same child again although the
 * database holds only hashes. Neither the database nor a token alone is enough to compute another token.
 */
final class RefreshSecrets {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    RefreshSecrets(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String first() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return text(bytes);
    }

    String childOf(String parent) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return text(mac.doFinal(parent.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
