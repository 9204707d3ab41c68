package org.workspace.auth.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.workspace.auth.MutableClock;
import org.workspace.auth.signin.SignInSettings.ThrottleSettings;

class ThrottleTest {
    private static final String OWNER = "192.168.1.20";
    private static final String ATTACKER = "10.0.0.7";

    private final MutableClock clock = new MutableClock();
    private final Throttle throttle = new Throttle(
            new SignInSettings(
                    true,
                    10,
                    new ThrottleSettings(
                            Duration.ofMinutes(15),
                            5,
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(15),
                            20,
                            10,
                            Duration.ofSeconds(30))),
            clock);

    @Test
    void theFifthFailureLocksThisAccountFromThisAddressForAWhile() {
        fail("camille", ATTACKER, 4);
        assertPasses("camille", ATTACKER);
        fail("camille", ATTACKER, 1);

        assertWaits("Camille", ATTACKER, 60);
        assertPasses("robin", ATTACKER);
        clock.advance(Duration.ofSeconds(60));
        assertPasses("camille", ATTACKER);
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToALimit() {
        fail("camille", ATTACKER, 5);
        for (var minutes : new int[] {1, 2, 4, 8}) {
            assertWaits("camille", ATTACKER, minutes * 60);
            clock.advance(Duration.ofMinutes(minutes));
            assertPasses("camille", ATTACKER);
            fail("camille", ATTACKER, 1);
        }
        assertWaits("camille", ATTACKER, 15 * 60);
        fail("camille", ATTACKER, 20);
        assertWaits("camille", ATTACKER, 15 * 60);
    }

    @Test
    void anAttackerCannotLockTheOwnerOut() {
        for (int address = 0; address < 200; address++) fail("camille", "10.0.1." + address, 4);

        assertPasses("camille", OWNER);
    }

    @Test
    void anotherSecretIsGuardedAsStrictlyByCountsOfItsOwn() {
        var codes = throttle.another();

        for (int n = 0; n < 5; n++) codes.failed("camille", ATTACKER);

        assertThatThrownBy(() -> codes.check("camille", ATTACKER)).isInstanceOf(TooManyAttempts.class);
        assertPasses("camille", ATTACKER);
    }

    @Property(tries = 50)
    void anAddressThatNeverFailedForAnAccountAlwaysGetsATry(
            @ForAll @IntRange(max = 300) int failures, @ForAll @IntRange(min = 1, max = 50) int addresses) {
        for (int n = 0; n < failures; n++) throttle.failed("camille", "10.0.2." + n % addresses);

        throttle.check("camille", OWNER);
    }

    @Test
    void underAnAttackFromManyAddressesEachAddressGetsOneTryPerSlowDown() {
        for (int address = 0; address < 10; address++) fail("camille", "10.0.1." + address, 1);

        assertPasses("camille", OWNER);
        fail("camille", OWNER, 1);
        assertWaits("camille", OWNER, 30);
        clock.advance(Duration.ofSeconds(30));
        assertPasses("camille", OWNER);
    }

    @Test
    void guessingAtManyAccountsFromOneAddressMakesTheAddressWait() {
        for (int account = 0; account < 20; account++) fail("account" + account, ATTACKER, 1);

        assertWaits("yet-another", ATTACKER, 60);
        assertPasses("yet-another", OWNER);
    }

    @Test
    void theAddressesOfOneIpv6NetworkCountAsOne() {
        for (int host = 1; host <= 5; host++) fail("camille", "2001:db8:0:1::" + host, 1);

        assertWaits("camille", "2001:db8:0:1::ff", 60);
        assertPasses("camille", "2001:db8:0:2::1");
    }

    @Test
    void theRightPasswordForgivesThePairButNotTheAddress() {
        fail("camille", ATTACKER, 4);
        throttle.succeeded("camille", ATTACKER);
        fail("camille", ATTACKER, 4);
        assertPasses("camille", ATTACKER);

        for (int account = 0; account < 12; account++) fail("account" + account, ATTACKER, 1);
        throttle.succeeded("camille", ATTACKER);
        assertWaits("camille", ATTACKER, 60);
    }

    @Test
    void failuresAreForgottenWhenThereWasNoneForFifteenMinutes() {
        fail("camille", ATTACKER, 4);
        clock.advance(Duration.ofMinutes(14));
        fail("camille", ATTACKER, 1);
        assertWaits("camille", ATTACKER, 60);

        clock.advance(Duration.ofMinutes(15));
        fail("camille", ATTACKER, 4);

        assertPasses("camille", ATTACKER);
    }

    private void fail(String account, String address, int times) {
        for (int n = 0; n < times; n++) throttle.failed(account, address);
    }

    private void assertPasses(String account, String address) {
        assertThatCode(() -> throttle.check(account, address)).doesNotThrowAnyException();
    }

    private void assertWaits(String account, String address, long seconds) {
        assertThatThrownBy(() -> throttle.check(account, address))
                .isInstanceOf(TooManyAttempts.class)
                .extracting(refusal -> ((TooManyAttempts) refusal).extensions().get("retryAfter"))
                .isEqualTo(seconds);
    }
}
