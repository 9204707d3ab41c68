package org.workspace.auth.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Inject;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.web.cdi.Component;

/** Argon2id. Each call computes for some 60 ms and takes some 20 MB: call it in a {@link PasswordLane}. */
@Component
public class PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2Function policy;
    private final String nobodysHash;

    @Inject
    PasswordHasher(PasswordSettings settings) {
        var cost = settings.cost();
        this.policy = Argon2Function.getInstance(
                cost.memoryKib(), cost.iterations(), cost.parallelism(), HASH_BYTES, Argon2.ID);
        this.nobodysHash = hash("the password of nobody");
    }

    public final String hash(String password) {
        return Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(policy)
                .getResult();
    }

    /** Whether the password is the one; without a hash the answer is no, after the same work. */
    public boolean matches(String password, @Nullable String hash) {
        var compared = hash == null ? nobodysHash : hash;
        var same = Password.check(normal(password), compared).with(Argon2Function.getInstanceFromHash(compared));
        return same && hash != null;
    }

    /** Whether the hash was made under a weaker policy than today's. */
    public boolean isOutdated(String hash) {
        var used = Argon2Function.getInstanceFromHash(hash);
        return used.getMemory() < policy.getMemory() || used.getIterations() < policy.getIterations();
    }

    /** The same password typed on another system may come in other code points. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
