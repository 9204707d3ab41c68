package org.workspace.auth.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.workspace.platform.web.cdi.Component;

/**
 * The keys that sign access tokens.
 *
 * <p>Made at the first start and kept in the data folder; replaced in turn by {@link #rotate}, which somebody has to
 * call now and then.
 */
@Component
public class SigningKeys {
    private static final System.Logger LOG = System.getLogger(SigningKeys.class.getName());

    private final KeyFiles files;
    private final KeySchedule schedule;
    private final Clock clock;
    private volatile List<SigningKey> keys;

    @Inject
    public SigningKeys(TokenSettings settings, Clock clock) {
        this.files = new KeyFiles(settings.keys());
        this.schedule = new KeySchedule(settings.rotation(), settings.overlap(), settings.longestLifetime());
        this.clock = clock;
        this.keys = List.copyOf(files.signingKeys());
        rotate();
    }

    /** Makes the next key and drops outlived ones, when it is time. */
    public final synchronized void rotate() {
        var now = clock.instant();
        var kept = new ArrayList<>(keys);
        schedule.nextKeySignsFrom(kept, now).ifPresent(signsFrom -> {
            var next = SigningKey.generate(now, signsFrom);
            files.add(next);
            kept.add(next);
            LOG.log(Level.INFO, "New signing key " + next.id() + ", signs from " + signsFrom);
        });
        for (var outlived : schedule.outlived(kept, now)) {
            files.remove(outlived);
            kept.remove(outlived);
            LOG.log(Level.INFO, "Signing key " + outlived.id() + " removed");
        }
        keys = List.copyOf(kept);
        files.publish(publicKeys());
    }

    /** The public keys as a JSON Web Key Set. */
    public final String publicKeys() {
        return new JWKSet(keys.stream().map(key -> publicPart(key)).toList()).toString(true);
    }

    /** The key that refresh tokens are derived with. */
    public byte[] refreshKey() {
        return files.refreshKey();
    }

    /** From when the key is that signs now. */
    public Instant signsSince() {
        return signing().signsFrom();
    }

    /** Whether a newer key should sign by now: nobody rotates the keys, or the new one could not be stored. */
    public boolean isRotationOverdue() {
        return schedule.isOverdue(keys, clock.instant());
    }

    SigningKey signing() {
        return schedule.signing(keys, clock.instant());
    }

    /** The times are for us: some libraries take {@code nbf} of a key for a reason to ignore it. */
    private static JWK publicPart(SigningKey key) {
        return new RSAKey.Builder(key.key().toPublicJWK())
                .issueTime(null)
                .notBeforeTime(null)
                .build();
    }
}
