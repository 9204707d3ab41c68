package org.workspace.auth.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.workspace.auth.MutableClock;
import org.workspace.auth.signin.SignInSettings.ThrottleSettings;

class RegistrationGateTest {
    private static final ThrottleSettings THROTTLE = new ThrottleSettings(
            Duration.ofMinutes(15), 5, Duration.ofMinutes(1), Duration.ofMinutes(15), 20, 10, Duration.ofSeconds(30));

    private final MutableClock clock = new MutableClock();

    private RegistrationGate gate(boolean open) {
        return new RegistrationGate(new SignInSettings(open, 3, THROTTLE), clock);
    }

    @Test
    void anAddressMayRegisterSoManyAnHourAndOthersDoNotPayForIt() {
        var gate = gate(true);
        for (int n = 0; n < 3; n++) gate.take("10.0.0.7");

        assertThatThrownBy(() -> gate.take("10.0.0.7")).isInstanceOf(TooManyRegistrations.class);
        assertThatCode(() -> gate.take("192.168.1.20")).doesNotThrowAnyException();
        clock.advance(Duration.ofMinutes(20));
        assertThatCode(() -> gate.take("10.0.0.7")).doesNotThrowAnyException();
    }

    @Test
    void theAddressesOfOneIpv6NetworkCountAsOne() {
        var gate = gate(true);
        for (int host = 1; host <= 3; host++) gate.take("2001:db8:0:1::" + host);

        assertThatThrownBy(() -> gate.take("2001:db8:0:1::ff")).isInstanceOf(TooManyRegistrations.class);
        assertThatCode(() -> gate.take("2001:db8:0:2::1")).doesNotThrowAnyException();
    }

    @Test
    void aClosedGateLetsNobodyIn() {
        assertThatCode(gate(true)::requireOpen).doesNotThrowAnyException();
        assertThatThrownBy(gate(false)::requireOpen).isInstanceOf(RegistrationClosed.class);
    }
}
