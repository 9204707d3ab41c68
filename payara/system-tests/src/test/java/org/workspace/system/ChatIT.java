package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two people chat through the real server. */
class ChatIT {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningWorkspace server = RunningWorkspace.shared();
    private final People people = new People(server);

    @Test
    void whatOneSaysTheOtherReads() {
        var alex = people.user();
        var robin = people.user();
        try (var here = ChatPartner.connect(people.socket(), alex.accessToken());
                var there = ChatPartner.connect(people.socket(), robin.accessToken())) {
            var text = "Le lot École est arrivé " + UUID.randomUUID();
            here.send(message(UUID.randomUUID(), text));

            await().atMost(PATIENCE)
                    .until(() -> there.texts().contains(text) && here.texts().contains(text));
            assertThat(here.awaitFrame("message.ack").at("/message/author/name").asText())
                    .isEqualTo(alex.name());
        }
    }

    @Test
    void whoIsRenamedWritesUnderTheNewNameOnTheWebSocketThatIsOpen() {
        var alex = people.user();
        try (var here = ChatPartner.connect(people.socket(), alex.accessToken())) {
            var newName = People.newName("n");
            people.as(alex).patch("auth/api/v2/me", Map.of("username", newName));

            here.send(message(UUID.randomUUID(), "Bonjour de la part de " + newName));

            assertThat(here.awaitFrame("message.ack").at("/message/author/name").asText())
                    .isEqualTo(newName);
        }
    }

    @Test
    void aMessageSentTwiceIsThereOnce() {
        var alex = people.user();
        try (var here = ChatPartner.connect(people.socket(), alex.accessToken())) {
            var id = UUID.randomUUID();
            var text = "Deux fois " + id;
            here.send(message(id, text));
            here.send(message(id, text));
            here.send(message(UUID.randomUUID(), "Après " + id));

            await().atMost(PATIENCE).until(() -> here.texts().contains("Après " + id));
            assertThat(here.texts()).containsOnlyOnce(text);
        }
    }

    @Test
    void whatWasMissedComesOnceAndInOrder() {
        var alex = people.user();
        var robin = people.user();
        long before;
        try (var there = ChatPartner.connect(people.socket(), robin.accessToken())) {
            before = there.awaitFrame("ready").at("/rooms/0/lastSequence").asLong();
        }
        var mark = UUID.randomUUID();
        for (var i = 0; i < 120; i++) {
            people.as(alex).post("chat/api/v2/rooms/general/messages", Map.of("text", mark + " " + i));
        }

        try (var back = ChatPartner.connect(people.socket(), robin.accessToken())) {
            back.send(Map.of("type", "resume", "room", "general", "after", before));
            back.awaitFrame("resumed");

            assertThat(back.texts().stream().filter(text -> text.startsWith(mark.toString())))
                    .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 120)
                            .mapToObj(i -> mark + " " + i)
                            .toList());
        }
    }

    @Test
    void disablingAnAccountEndsItsRequestsAndItsWebSocketsWithinTwoSeconds() {
        var admin = people.admin();
        var kim = people.user();
        try (var socket = ChatPartner.connect(people.socket(), kim.accessToken())) {
            assertThat(people.as(kim).get("chat/api/v2/rooms").status()).isEqualTo(200);

            var disabled = people.as(admin).patch("auth/api/v2/accounts/" + kim.id(), Map.of("enabled", false));

            assertThat(disabled.status()).as(disabled.body()).isEqualTo(200);
            await().atMost(TWO_SECONDS)
                    .until(() -> people.as(kim).get("chat/api/v2/rooms").status() == 401);
            await().atMost(TWO_SECONDS).until(() -> socket.closeCode() == 4401);
        }
    }

    private static Map<String, Object> message(UUID id, String text) {
        return Map.of("type", "message.send", "clientId", id, "room", "general", "text", text);
    }
}
