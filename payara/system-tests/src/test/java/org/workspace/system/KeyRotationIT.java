package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.workspace.system.People.Person;

/** A new signing key, from the module that signs to a module that checks. */
class KeyRotationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void theChatTakesTokensOfTheOldKeyAndOfTheNewOne() throws IOException {
        try (var server = RunningWorkspace.start()) {
            var people = new People(server);
            var early = people.user();
            var late = people.user();
            assertThat(chatStatus(people, early)).isEqualTo(200);

            rotateAtTheNextStart(server);
            server.restart();

            var renewed = await().atMost(PATIENCE).until(() -> people.signIn(late.name()), person -> !keyOf(person)
                    .equals(keyOf(early)));
            assertThat(chatStatus(people, renewed)).isEqualTo(200);
            assertThat(chatStatus(people, early)).isEqualTo(200);
        }
    }

    /** A key is replaced a second after it began to sign, and the next is published half a second before it does. */
    private static void rotateAtTheNextStart(RunningWorkspace server) throws IOException {
        Files.writeString(
                server.data().resolve("workspace.properties"), "auth.keys.rotation=PT1S\nauth.keys.overlap=PT0.5S\n");
    }

    private static int chatStatus(People people, Person person) {
        return people.as(person).get("chat/api/v2/rooms").status();
    }

    /** The header of a token, which names the key that signed it. */
    private static String keyOf(Person person) {
        var header = person.accessToken().split("\\.")[0];
        return new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
    }
}
