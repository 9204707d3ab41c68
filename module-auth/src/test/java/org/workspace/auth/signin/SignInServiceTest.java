package org.workspace.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspace.auth.MutableClock;
import org.workspace.auth.account.CountingHasher;
import org.workspace.auth.account.Credentials;
import org.workspace.auth.account.OneAccount;
import org.workspace.auth.session.Device;
import org.workspace.auth.session.Renewal;
import org.workspace.auth.signin.SignInSettings.ThrottleSettings;

class SignInServiceTest {
    private static final ThrottleSettings THROTTLE = new ThrottleSettings(
            Duration.ofMinutes(15), 5, Duration.ofMinutes(1), Duration.ofMinutes(15), 20, 10, Duration.ofSeconds(30));

    private final CountingHasher hasher = new CountingHasher();
    private final OneAccount accounts = new OneAccount("camille", hasher.hash("correct horse battery"));
    private final Throttle throttle = new Throttle(new SignInSettings(true, 10, THROTTLE), new MutableClock());
    private final List<String> counted = new CopyOnWriteArrayList<>();
    private final CountedSignIns lane =
            new CountedSignIns(CountingHasher.lane(), (by, outcome) -> counted.add(by + " " + outcome));
    private final SignInService service =
            new SignInService(accounts, new NobodyEnters(), lane, hasher, null, throttle, null);

    @ParameterizedTest
    @ValueSource(strings = {"camille", "nobody"})
    void aWrongPasswordAndAnUnknownNameCostOneHashEach(String username) {
        var device = Device.of(null, null, "192.168.1.20", "test");
        var request = new SignInRequest(username, "wrong horse battery", device, Renewal.BY_REFRESH_TOKEN, false);

        var answer = service.signIn(request).toCompletableFuture();

        assertThatThrownBy(answer::join).hasCauseInstanceOf(InvalidCredentials.class);
        assertThat(hasher.comparisons()).isEqualTo(1);
        assertThat(counted).containsExactly("password invalid-credentials");
    }

    private static final class NobodyEnters extends SignInDesk {
        NobodyEnters() {
            super(null, null, null);
        }

        @Override
        public void refuse(@Nullable Credentials known, Device device) {
            // nothing to note without a database
        }
    }
}
