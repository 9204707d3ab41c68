package org.workspace.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.workspace.auth.MutableClock;
import org.workspace.auth.session.RefreshToken.Use;

/** The rules of refresh tokens, in whatever order they are used, with a store that outlives the server. */
class RefreshFamilyTest {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final String HERE = "192.168.1.20";
    private static final String ELSEWHERE = "10.0.0.7";

    private final MutableClock clock = new MutableClock();
    private final Map<String, RefreshToken> stored = new HashMap<>();
    private final UUID session = UUID.randomUUID();
    private RefreshSecrets secrets = new RefreshSecrets("the key of this server".getBytes());
    private boolean revoked;

    /** One step of a history: who does what. */
    record Step(int token, int seconds, boolean elsewhere, boolean restart) {}

    @Test
    void theFirstUseBringsAChildAndARepeatedUseTheSameChild() {
        var parent = first();

        var child = use(parent, HERE);
        clock.advance(GRACE);

        assertThat(use(parent, HERE)).isEqualTo(child);
        assertThat(stored).hasSize(2);
        assertThat(revoked).isFalse();
    }

    @Test
    void aTokenUsedAfterTheGraceRevokesTheFamily() {
        var parent = first();
        use(parent, HERE);

        clock.advance(GRACE.plusMillis(1));

        assertThat(use(parent, HERE)).isNull();
        assertThat(revoked).isTrue();
    }

    @Test
    void aTokenRepeatedFromElsewhereRevokesTheFamily() {
        var parent = first();
        use(parent, HERE);

        assertThat(use(parent, ELSEWHERE)).isNull();
        assertThat(revoked).isTrue();
    }

    @Test
    void anExpiredTokenBringsNothingAndRevokesNothing() {
        var parent = first();

        clock.advance(LIFETIME);

        assertThat(use(parent, HERE)).isNull();
        assertThat(revoked).isFalse();
    }

    @Test
    void anotherServersKeyGivesOtherChildren() {
        assertThat(new RefreshSecrets("another".getBytes()).childOf("x")).isNotEqualTo(secrets.childOf("x"));
    }

    @Property
    void whateverHappensThereIsAtMostOneUnusedTokenAndNoneOnceRevoked(@ForAll("histories") List<Step> history) {
        stored.clear(); // one instance of this class serves all tries
        revoked = false;
        var known = new ArrayList<>(List.of(first()));
        Set<String> lateOrForeign = new HashSet<>();
        for (var step : history) {
            clock.advance(Duration.ofSeconds(step.seconds()));
            if (step.restart()) secrets = new RefreshSecrets("the key of this server".getBytes());
            var token = known.get(Math.floorMod(step.token(), known.size()));
            var child = use(token, step.elsewhere() ? ELSEWHERE : HERE);
            if (child == null) lateOrForeign.add(token);
            else if (!known.contains(child)) known.add(child);
            assertThat(unused()).isLessThanOrEqualTo(1);
            if (revoked) assertThat(use(known.get(known.size() - 1), HERE)).isNull();
        }
        assertThat(revoked).isEqualTo(!lateOrForeign.isEmpty());
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var step = Combinators.combine(
                        Arbitraries.integers().between(-3, 3),
                        Arbitraries.of(0, 0, 1, 5, 9, 11, 60, 900),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(false, true))
                .as(Step::new);
        return step.list().ofMaxSize(30);
    }

    private long unused() {
        return stored.values().stream().filter(token -> !token.isUsed()).count();
    }

    private String first() {
        var token = secrets.first();
        store(token);
        return token;
    }

    private void store(String token) {
        var hash = RefreshSecrets.hash(token);
        stored.put(hash, new RefreshToken(hash, session, clock.instant().plus(LIFETIME)));
    }

    /** As {@link RefreshService} does it, without a database: the next token, or null when refused. */
    private String use(String token, String address) {
        if (revoked) return null;
        var use = stored.get(RefreshSecrets.hash(token)).use(clock.instant(), address, GRACE);
        var child = secrets.childOf(token);
        if (use == Use.FIRST) store(child);
        if (use == Use.REUSED) revoked = true;
        return use == Use.FIRST || use == Use.REPEATED ? child : null;
    }
}
