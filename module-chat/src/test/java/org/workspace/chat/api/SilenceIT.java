package org.workspace.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.ShippedWar;
import org.workspace.platform.testing.TestTokens;
import org.workspace.platform.testing.TestTokens.Person;

/** Who is heard of stays signed in, and who is not is given up; in seconds instead of minutes. */
@ExtendWith(ArquillianExtension.class)
class SilenceIT {
    private static final Duration SILENT_FOR = Duration.ofSeconds(3);

    @Deployment(testable = false)
    static WebArchive war() {
        var impatient = Map.of("chat.live.ping-every", "PT0.5S", "chat.live.silent-for", SILENT_FOR.toString());
        return ShippedWar.configured(impatient).addClass(SessionDoor.class);
    }

    @ArquillianResource
    URI base;

    @Test
    void whoAnswersPingsStaysAndKeepsTheSessionAlive() throws Exception {
        var alex = TestTokens.user("Alex");
        try (var socket = TestSocket.open(base, "ws", Map.of("Authorization", "Bearer " + alex.token()))) {
            socket.next("ready");
            var longAfter = Instant.now().plus(SILENT_FOR.multipliedBy(2));

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> lastUse(alex)
                    .isAfter(longAfter));
            assertThat(socket.isOpen()).isTrue();
        }
    }

    @Test
    void whoAnswersNothingIsGivenUpAndKeepsNothingAlive() throws Exception {
        var sloth = TestTokens.user("Sloth");
        try (var socket = SilentSocket.open(base, sloth)) {
            assertThat(socket.closeCode()).isEqualTo(1001);

            assertThat(lastUse(sloth))
                    .as("the handshake")
                    .isBefore(Instant.now().minus(SILENT_FOR).plusMillis(500));
            Awaitility.await().until(() -> !Api.at(base)
                    .as(TestTokens.user("Robin"))
                    .get("api/v2/presence")
                    .body()
                    .contains("Sloth"));
        }
    }

    /** As the auth module asks for it, to renew the lease. */
    private Instant lastUse(Person person) {
        var answer = Api.at(base).get("test/session?id=" + person.sessionId()).body();
        return answer.isEmpty() ? Instant.EPOCH : Instant.parse(answer);
    }
}
