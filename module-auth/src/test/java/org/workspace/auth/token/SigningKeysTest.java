package org.workspace.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.auth.MutableClock;
import org.workspace.auth.account.AccountView;
import org.workspace.auth.account.Role;

class SigningKeysTest {
    private static final Duration ROTATION = Duration.ofDays(90);
    private static final Duration OVERLAP = Duration.ofDays(1);
    private static final Duration LONGEST_TOKEN = Duration.ofHours(12);

    @TempDir
    Path folder;

    private final MutableClock clock = new MutableClock();
    private TokenSettings settings;
    private SigningKeys keys;

    @BeforeEach
    void start() {
        settings = new TokenSettings(
                "workspace",
                "workspace",
                Duration.ofMinutes(15),
                LONGEST_TOKEN,
                folder.resolve("keys"),
                ROTATION,
                OVERLAP);
        keys = new SigningKeys(settings, clock);
    }

    @Test
    void theKeyOutlivesARestartAndOnlyTheOwnerCanReadIt() throws Exception {
        var restarted = new SigningKeys(settings, clock);

        assertThat(restarted.signing().id()).isEqualTo(keys.signing().id());
        assertThat(restarted.refreshKey()).isEqualTo(keys.refreshKey()).hasSize(32);
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void onlyPublicPartsArePublished() throws Exception {
        var published = JWKSet.parse(keys.publicKeys());

        assertThat(published.getKeys()).hasSize(1).noneMatch(key -> key.isPrivate());
        assertThat(folder.resolve("keys").resolve("jwks.json")).hasContent(keys.publicKeys());
    }

    @Test
    void theNextKeyIsPublishedLongBeforeItSigns() throws Exception {
        var old = keys.signing().id();
        clock.advance(ROTATION.minus(OVERLAP));

        keys.rotate();

        assertThat(published()).hasSize(2);
        assertThat(keys.signing().id()).isEqualTo(old);
        clock.advance(OVERLAP.minusSeconds(1));
        assertThat(keys.signing().id()).isEqualTo(old);
        clock.advance(Duration.ofSeconds(1));
        assertThat(keys.signing().id()).isNotEqualTo(old);
    }

    @Test
    void anOldKeyStaysUntilTheLastTokenItSignedHasExpired() throws Exception {
        var old = keys.signing().id();
        clock.advance(ROTATION.minus(OVERLAP));
        keys.rotate();
        clock.advance(OVERLAP.plus(LONGEST_TOKEN));
        keys.rotate();
        assertThat(published()).contains(old);

        clock.advance(Duration.ofMinutes(6));
        keys.rotate();

        assertThat(published()).hasSize(1).doesNotContain(old);
        assertThat(new SigningKeys(settings, clock).signing().id())
                .isEqualTo(keys.signing().id());
    }

    @Test
    void aServerThatWasOffForLongStillPublishesBeforeItSigns() throws Exception {
        var old = keys.signing().id();
        clock.advance(Duration.ofDays(365));

        var restarted = new SigningKeys(settings, clock);

        assertThat(restarted.signing().id()).isEqualTo(old);
        assertThat(JWKSet.parse(restarted.publicKeys()).getKeys()).hasSize(2);
    }

    @Test
    void keysThatNobodyRotatesAreOverdueOnceTheNextShouldSign() {
        clock.advance(ROTATION.minusSeconds(1));
        assertThat(keys.isRotationOverdue()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(keys.isRotationOverdue()).isTrue();

        keys.rotate();

        assertThat(keys.isRotationOverdue()).isFalse();
    }

    @Test
    void aDamagedKeyFileIsNamed() throws Exception {
        Files.writeString(folder.resolve("keys").resolve("damaged.jwk"), "{}");

        assertThatThrownBy(() -> new SigningKeys(settings, clock)).hasMessageContaining("damaged.jwk");
    }

    @Test
    void aTokenSaysWhoItIsForAndIsSignedByThePublishedKey() throws Exception {
        var account = new AccountView(UUID.randomUUID(), 8, "camille", Role.ADMIN, true, clock.instant(), null, 1);
        var session = UUID.randomUUID();

        var token = new AccessTokens(keys, settings, clock).issue(account, session);

        var parsed = SignedJWT.parse(token.text());
        var key =
                JWKSet.parse(keys.publicKeys()).getKeyByKeyId(parsed.getHeader().getKeyID());
        assertThat(parsed.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        var claims = parsed.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("workspace");
        assertThat(claims.getAudience()).containsExactly("workspace");
        assertThat(claims.getSubject()).isEqualTo(account.id().toString());
        assertThat(claims.getStringClaim("upn")).isEqualTo("camille");
        assertThat(claims.getStringListClaim("groups")).containsExactly("admin", "user");
        assertThat(claims.getStringClaim("sid")).isEqualTo(session.toString());
        assertThat(claims.getLongClaim("num")).isEqualTo(8);
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(token.expiresAt())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
    }

    private List<String> published() throws Exception {
        return JWKSet.parse(keys.publicKeys()).getKeys().stream()
                .map(key -> key.getKeyID())
                .toList();
    }
}
