package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What was acknowledged is there, whatever happens to the server. Each test has a server of its own. */
class SurvivalIT {
    private static final int ENOUGH = 1_000;
    private static final int SENDERS = 8;

    @Test
    void everyAcknowledgedMessageSurvivesAPowerCutAndNoneIsThereTwice() throws Exception {
        try (var server = RunningWorkspace.start()) {
            var people = new People(server);
            var alex = people.user("alex");
            var sent = ConcurrentHashMap.<String>newKeySet();
            var acknowledged = ConcurrentHashMap.<String>newKeySet();

            postUntilThePowerIsCut(server, people, alex, sent, acknowledged);
            server.restart();

            var again = people.signIn("alex");
            assertThat(history(people, again)).doesNotHaveDuplicates().containsAll(acknowledged);
            for (var id : sent) { // as a client does that never saw the answer
                assertThat(post(people, again, id)).isIn(acknowledged.contains(id) ? Set.of(200) : Set.of(200, 201));
            }
            assertThat(history(people, again)).containsExactlyInAnyOrderElementsOf(sent);
        }
    }

    @Test
    void sessionsSurviveARestartAndWhatEndedDoesNotComeBack() {
        try (var server = RunningWorkspace.start()) {
            var people = new People(server);
            var robin = people.user("robin");
            var rotated = refresh(people, robin.refreshToken());
            var again = refresh(people, rotated.at("/refreshToken"));
            assertThat(again.status()).isEqualTo(200);
            var ended = people.user("camille");
            assertThat(people.as(ended).post("auth/api/v2/logout", "{}").status())
                    .isEqualTo(204);

            server.restart();

            assertThat(people.nobody()
                            .withToken(again.at("/accessToken"))
                            .get("auth/api/v2/me")
                            .status())
                    .isEqualTo(200);
            ChatPartner.connect(people.socket(), again.at("/accessToken")).close();
            assertThat(refresh(people, robin.refreshToken()).status()).isEqualTo(401);
            assertThatThrownBy(() -> ChatPartner.connect(people.socket(), ended.accessToken()))
                    .rootCause()
                    .hasMessageContaining("401");
            assertThat(people.as(ended).get("auth/api/v2/me").status()).isEqualTo(401);
        }
    }

    /** Some posts are under way at each moment, so the cut always comes in the middle of some. */
    private static void postUntilThePowerIsCut(
            RunningWorkspace server, People people, People.Person author, Set<String> sent, Set<String> acknowledged)
            throws Exception {
        var enough = new CountDownLatch(ENOUGH);
        var senders = Executors.newFixedThreadPool(SENDERS);
        for (var i = 0; i < SENDERS; i++) {
            senders.execute(() -> {
                while (true) {
                    var id = UUID.randomUUID().toString();
                    sent.add(id);
                    try {
                        if (post(people, author, id) != 201) continue;
                    } catch (AssertionError gone) {
                        return;
                    }
                    acknowledged.add(id);
                    enough.countDown();
                }
            });
        }
        senders.shutdown();
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        server.powerCut();
        assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private static int post(People people, People.Person author, String id) {
        return people.as(author)
                .post("chat/api/v2/rooms/general/messages", Map.of("id", id, "text", "Message " + id))
                .status();
    }

    private static List<String> history(People people, People.Person reader) {
        var ids = new ArrayList<String>();
        var next = "0";
        while (!next.equals("null") && !next.isEmpty()) {
            var page = people.as(reader).get("chat/api/v2/rooms/general/messages?limit=200&after=" + next);
            page.json().at("/items").forEach(message -> {
                ids.add(message.at("/id").asText());
                assertThat(message.at("/text").asText())
                        .isEqualTo("Message " + message.at("/id").asText());
            });
            next = page.at("/next");
        }
        return ids;
    }

    private static org.workspace.platform.testing.Api.Answer refresh(People people, String token) {
        return people.nobody().post("auth/api/v2/refresh", Map.of("refreshToken", token));
    }
}
