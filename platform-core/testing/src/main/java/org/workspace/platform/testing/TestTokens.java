package org.workspace.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Access tokens as the auth module issues them, signed with a key made for this test run. */
public final class TestTokens {
    private static final RSAKey KEY = generate("test");
    private static final RSAKey NEXT_KEY = generate("next");

    private TestTokens() {}

    /** A person for a test; the same name always is the same account and session. */
    public record Person(UUID id, long number, String name, UUID sessionId, List<String> groups) {
        public String token() {
            return signed(KEY, claims(this).build());
        }

        /** The same person, signed in a second time. */
        public Person onAnotherMachine() {
            return new Person(id, number, name, UUID.randomUUID(), groups);
        }
    }

    public static Person user(String name) {
        return person(name, List.of("user"));
    }

    public static Person admin(String name) {
        return person(name, List.of("user", "admin"));
    }

    /** The claims of a good token, to be spoilt by a test. */
    public static JWTClaimsSet.Builder claims(Person person) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("workspace")
                .audience("workspace")
                .subject(person.id().toString())
                .jwtID(UUID.randomUUID().toString())
                .claim("upn", person.name())
                .claim("groups", person.groups())
                .claim("sid", person.sessionId().toString())
                .claim("num", person.number())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(15))));
    }

    /** Signs with the key that the module under test believes. */
    public static String signed(JWTClaimsSet claims) {
        return signed(KEY, claims);
    }

    /** Signs with a key that the module under test does not know. */
    public static String signedByStranger(JWTClaimsSet claims) {
        return signed(generate("stranger"), claims);
    }

    /** Signs with the key that the module under test believes once it was {@linkplain #publishNextKey published}. */
    public static String signedByNextKey(JWTClaimsSet claims) {
        return signed(NEXT_KEY, claims);
    }

    /** Publishes the next key beside the present one, as the auth module does when it rotates its keys. */
    public static void publishNextKey() throws IOException {
        var draft = TestEnvironment.publicKeys().resolveSibling("keys.json.tmp");
        Files.writeString(draft, new JWKSet(List.of(KEY.toPublicJWK(), NEXT_KEY.toPublicJWK())).toString());
        Files.move(draft, TestEnvironment.publicKeys(), StandardCopyOption.ATOMIC_MOVE);
    }

    static Path publish(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, new JWKSet(KEY.toPublicJWK()).toString());
    }

    private static Person person(String name, List<String> groups) {
        var seed = name.getBytes(StandardCharsets.UTF_8);
        var session = ("session of " + name).getBytes(StandardCharsets.UTF_8);
        var number = Math.abs((long) name.hashCode()) % 100_000 + 1;
        return new Person(
                UUID.nameUUIDFromBytes(seed), number, name, UUID.nameUUIDFromBytes(session), List.copyOf(groups));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .type(JOSEObjectType.JWT)
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("A fresh RSA key can sign", e);
        }
    }

    private static RSAKey generate(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform makes RSA keys", e);
        }
    }
}
