package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workspace.system.People.Person;

/** A new signing key, from the module that signs to a module that checks. */
class KeyRotationIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void theChatTakesTokensOfTheOldKeyAndOfTheNewOne() throws IOException {
        try (var server = RunningWorkspace.start()) {
            var people = new People(server);
            var early = people.user();
            var late = people.user();
            assertThat(chatStatus(people, early)).isEqualTo(200);

            rotate(server);

            var renewed = await().atMost(PATIENCE).until(() -> people.signIn(late.name()), person -> !keyOf(person)
                    .equals(keyOf(early)));
            assertThat(chatStatus(people, renewed)).isEqualTo(200);
            assertThat(chatStatus(people, early)).isEqualTo(200);
        }
    }

    /** As if months had passed: the key is due to be replaced, and then the next one, which a start makes, to sign. */
    private static void rotate(RunningWorkspace server) throws IOException {
        var now = Instant.now();
        for (var key : keys(server)) signsFrom(key, now.minus(Duration.ofDays(100)));
        server.restart();
        for (var key : keys(server)) {
            if (signsFrom(key).isAfter(now)) signsFrom(key, now.minus(Duration.ofMinutes(1)));
        }
        server.restart();
    }

    private static List<Path> keys(RunningWorkspace server) throws IOException {
        try (var files = Files.list(server.data().resolve("keys"))) {
            return files.filter(file -> file.toString().endsWith(".jwk")).toList();
        }
    }

    private static Instant signsFrom(Path key) throws IOException {
        return Instant.ofEpochSecond(JSON.readTree(key.toFile()).at("/nbf").asLong());
    }

    private static void signsFrom(Path key, Instant time) throws IOException {
        var json = (ObjectNode) JSON.readTree(key.toFile());
        JSON.writeValue(key.toFile(), json.put("nbf", time.getEpochSecond()));
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
