package org.workspace.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workspace.auth.MutableClock;
import org.workspace.auth.account.OneAccount;
import org.workspace.auth.session.Attempt.Refused;
import org.workspace.auth.session.Attempt.Succeeded;
import org.workspace.auth.token.AccessTokens;
import org.workspace.auth.token.SigningKeys;
import org.workspace.auth.token.TokenSettings;
import org.workspace.platform.web.activity.Actor;

/** The service that renews sessions, whatever the order in which tokens are used; only its tables are maps here. */
class RefreshFamilyTest {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final String AT_HOME = "192.168.1.20";
    private static final String ON_THE_WAY = "10.0.0.7";
    private static final Device HERE = device("laptop", AT_HOME);
    private static final Device HERE_WITHOUT_ID = device(null, AT_HOME);
    private static final Device MOVED = device("laptop", ON_THE_WAY);
    private static final Device STRANGER_NEXT_DOOR = device("stranger", AT_HOME);
    private static final Device STRANGER = device(null, ON_THE_WAY);

    /** One step of a history: who does what. */
    record Step(int token, int seconds, Device from, boolean restart) {}

    @Test
    void theFirstUseBringsAChildAndARepeatedUseTheSameChild() {
        var family = new Family(HERE);

        var child = family.use(family.first, HERE);
        family.clock.advance(GRACE);

        assertThat(child).isNotNull().isNotEqualTo(family.first);
        assertThat(family.use(family.first, HERE)).isEqualTo(child);
        assertThat(family.tokens.stored).hasSize(2);
        assertThat(family.isOver()).isFalse();
    }

    @Test
    void aTokenUsedAfterTheGraceRevokesTheFamily() {
        var family = new Family(HERE);
        family.use(family.first, HERE);

        family.clock.advance(GRACE.plusMillis(1));

        assertThat(family.use(family.first, HERE)).isNull();
        assertThat(family.isOver()).isTrue();
    }

    @Test
    void aLaptopThatChangesItsNetworkWithinTheGraceStaysSignedIn() {
        var family = new Family(HERE);

        var child = family.use(family.first, HERE);

        assertThat(family.use(family.first, MOVED)).isEqualTo(child);
        assertThat(family.isOver()).isFalse();
    }

    @Test
    void anotherMachineAtTheSameAddressRevokesTheFamily() {
        var family = new Family(HERE);
        family.use(family.first, HERE);

        assertThat(family.use(family.first, STRANGER_NEXT_DOOR)).isNull();
        assertThat(family.isOver()).isTrue();
    }

    @Test
    void withoutAMachinesIdTheAddressDecides() {
        var told = new Family(HERE);
        var child = told.use(told.first, HERE);
        assertThat(told.use(told.first, HERE_WITHOUT_ID)).isEqualTo(child);
        assertThat(told.use(told.first, STRANGER)).isNull();
        assertThat(told.isOver()).isTrue();

        var untold = new Family(HERE_WITHOUT_ID);
        var next = untold.use(untold.first, HERE);
        assertThat(untold.use(untold.first, HERE)).isEqualTo(next);
        assertThat(untold.use(untold.first, MOVED)).isNull();
        assertThat(untold.isOver()).isTrue();
    }

    @Test
    void anExpiredTokenBringsNothingAndRevokesNothing() {
        var family = new Family(HERE);
        family.session.extend(family.clock.instant().plus(LIFETIME).plusSeconds(1));

        family.clock.advance(LIFETIME);

        assertThat(family.attempt(family.first, HERE))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal())
                        .isInstanceOf(InvalidRefreshToken.class));
        assertThat(family.isOver()).isFalse();
    }

    @Test
    void anotherServersKeyGivesOtherChildren() {
        var secrets = new RefreshSecrets("the key of this server".getBytes());
        assertThat(new RefreshSecrets("another".getBytes()).childOf("x")).isNotEqualTo(secrets.childOf("x"));
    }

    @Property(tries = 200)
    void whateverHappensThereIsAtMostOneUnusedTokenAndNoneCountsOnceRevoked(@ForAll("histories") List<Step> history) {
        var family = new Family(HERE);
        var known = new ArrayList<>(List.of(family.first));
        var refused = false;
        for (var step : history) {
            family.clock.advance(Duration.ofSeconds(step.seconds()));
            if (step.restart()) family.restart();
            var token = known.get(Math.floorMod(step.token(), known.size()));
            var child = family.use(token, step.from());
            if (child == null) refused = true;
            else if (!known.contains(child)) known.add(child);
            assertThat(family.tokens.unused()).isLessThanOrEqualTo(1);
            if (family.isOver())
                assertThat(family.use(known.get(known.size() - 1), HERE)).isNull();
        }
        assertThat(family.isOver()).isEqualTo(refused);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var step = Combinators.combine(
                        Arbitraries.integers().between(-3, 3),
                        Arbitraries.of(0, 0, 1, 5, 9, 11, 60, 900),
                        Arbitraries.of(HERE, HERE, HERE, MOVED, HERE_WITHOUT_ID, STRANGER_NEXT_DOOR, STRANGER),
                        Arbitraries.of(false, true))
                .as(Step::new);
        return step.list().ofMaxSize(30);
    }

    private static Device device(@Nullable String machineId, String address) {
        return Device.of(machineId, null, address, "test");
    }

    /** A session with its tokens, and the service in front of it. */
    private static final class Family {
        private static final SessionSettings SETTINGS =
                new SessionSettings(true, Duration.ofSeconds(90), LIFETIME, GRACE, Duration.ofDays(30));
        private static final TokenSettings KEYS = new TokenSettings(
                "workspace",
                "workspace",
                Duration.ofMinutes(15),
                Duration.ofHours(12),
                Path.of("target", "refresh-family-keys"),
                Duration.ofDays(90),
                Duration.ofDays(1));

        final MutableClock clock = new MutableClock();
        final TokensInMemory tokens = new TokensInMemory();
        final OneAccount accounts = new OneAccount("camille", null);
        final Session session;
        final String first;
        private RefreshService service;

        Family(Device device) {
            session = new Session(UUID.randomUUID(), accounts.account().id(), device, clock.instant());
            first = String.valueOf(issuing()
                    .first(session, accounts.account(), Renewal.BY_REFRESH_TOKEN)
                    .refreshToken());
            service = service();
        }

        /** Nothing is left but the tables and the files of the keys. */
        void restart() {
            service = service();
        }

        Attempt attempt(String token, Device from) {
            return service.refresh(token, from);
        }

        /** The next refresh token, or null when refused. */
        @Nullable String use(String token, Device from) {
            return attempt(token, from) instanceof Succeeded succeeded
                    ? succeeded.tokens().refreshToken()
                    : null;
        }

        boolean isOver() {
            return !session.isOpen(clock.instant());
        }

        private RefreshService service() {
            return new RefreshService(
                    new OneSession(session), tokens, issuing(), new EndingInMemory(clock), accounts, SETTINGS, clock);
        }

        private TokenIssuing issuing() {
            var keys = new SigningKeys(KEYS, clock);
            return new TokenIssuing(new AccessTokens(keys, KEYS, clock), tokens, keys, SETTINGS, clock);
        }
    }

    private static final class OneSession extends Sessions {
        private final Session session;

        OneSession(Session session) {
            super(null);
            this.session = session;
        }

        @Override
        Optional<Session> lock(UUID id) {
            return Optional.of(session).filter(known -> known.id().equals(id));
        }
    }

    private static final class TokensInMemory extends RefreshTokens {
        final Map<String, RefreshToken> stored = new HashMap<>();

        TokensInMemory() {
            super(null);
        }

        @Override
        void add(RefreshToken token) {
            stored.put(token.hash(), token);
        }

        @Override
        Optional<RefreshToken> byHash(String hash) {
            return Optional.ofNullable(stored.get(hash));
        }

        @Override
        Optional<UUID> sessionOf(String hash) {
            return byHash(hash).map(RefreshToken::sessionId);
        }

        long unused() {
            return stored.values().stream().filter(token -> !token.isUsed()).count();
        }
    }

    private static final class EndingInMemory extends SessionEnding {
        private final MutableClock clock;

        EndingInMemory(MutableClock clock) {
            super(null, null, clock);
            this.clock = clock;
        }

        @Override
        void end(Actor by, Session session, EndReason reason) {
            session.end(clock.instant(), reason);
        }
    }
}
