package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was acknowledged is there, whatever happens to the server. Each test has a server of its own. */
class SurvivalIT {
    private static final int POSTS = 1_000;
    private static final int SENDERS = 8;

    @Test
    void everyAcknowledgedMessageSurvivesAKillAndNoneIsThereTwice() throws Exception {
        try (var server = RunningWorkspace.start()) {
            var people = new People(server);
            var alex = people.user("alex");
            var acknowledged = ConcurrentHashMap.<String>newKeySet();

            postWhileKilled(server, people, alex, acknowledged);
            server.restart();

            var stored = history(people, people.signIn("alex"));
            assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(acknowledged).as("the kill came in the middle").hasSizeBetween(100, POSTS - 1);
        }
    }

    @Test
    void sessionsSurviveARestartAndRotatedTokensDoNotComeBack() {
        try (var server = RunningWorkspace.start()) {
            var people = new People(server);
            var robin = people.user("robin");
            var rotated = refresh(people, robin.refreshToken());
            var again = refresh(people, rotated.at("/refreshToken"));
            assertThat(again.status()).isEqualTo(200);

            server.restart();

            assertThat(people.nobody()
                            .withToken(again.at("/accessToken"))
                            .get("auth/api/v2/me")
                            .status())
                    .isEqualTo(200);
            assertThat(refresh(people, robin.refreshToken()).status()).isEqualTo(401);
        }
    }

    private static void postWhileKilled(
            RunningWorkspace server, People people, People.Person author, Set<String> acknowledged) throws Exception {
        var next = new AtomicInteger();
        var enough = new CountDownLatch(POSTS / 3);
        var senders = Executors.newFixedThreadPool(SENDERS);
        for (var i = 0; i < SENDERS; i++) {
            senders.execute(() -> {
                while (next.getAndIncrement() < POSTS && post(people, author, acknowledged)) enough.countDown();
            });
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        server.kill9();
        senders.shutdown();
        assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    /** False once the server is gone. */
    private static boolean post(People people, People.Person author, Set<String> acknowledged) {
        var id = UUID.randomUUID().toString();
        try {
            var answer = people.as(author)
                    .post("chat/api/v2/rooms/general/messages", Map.of("id", id, "text", "Message " + id));
            if (answer.status() == 201) acknowledged.add(id);
            return true;
        } catch (AssertionError gone) {
            return false;
        }
    }

    private static List<String> history(People people, People.Person reader) {
        var ids = new ArrayList<String>();
        var next = "0";
        while (!next.equals("null") && !next.isEmpty()) {
            var page = people.as(reader).get("chat/api/v2/rooms/general/messages?limit=200&after=" + next);
            page.json()
                    .at("/items")
                    .forEach(message -> ids.add(message.at("/id").asText()));
            next = page.at("/next");
        }
        return ids;
    }

    private static org.workspace.platform.testing.Api.Answer refresh(People people, String token) {
        return people.nobody().post("auth/api/v2/refresh", Map.of("refreshToken", token));
    }
}
