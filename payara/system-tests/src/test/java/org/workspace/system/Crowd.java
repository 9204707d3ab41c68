package org.workspace.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People who use every module all the time: they sign in, post, read, and come and go in the chat. What fails while a
 * module is away they try again.
 */
final class Crowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final People people;
    private final List<AtomicInteger> successes = new ArrayList<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(7);

    private Crowd(People people) {
        this.people = people;
    }

    static Crowd of(People people) {
        var crowd = new Crowd(people);
        crowd.again(crowd.signingIn());
        crowd.again(crowd.reading("auth/api/v2/me", "auth/api/v2/me/sessions", "auth/api/v2/openapi.json"));
        crowd.again(crowd.posting());
        crowd.again(crowd.reading("chat/api/v2/rooms/general/messages", "chat/api/v2/presence", "chat/api/v2/people"));
        crowd.again(crowd.reading("monitoring/api/v1/health", "metrics", "health"));
        crowd.again(crowd.readingAs(people.admin(), "monitoring/api/v2/statistics", "monitoring/api/v2/openapi.json"));
        crowd.again(crowd.chatting());
        return crowd;
    }

    /** Waits until each has had success twice more: the second time with all that runs now. */
    void awaitMore() {
        var enough = successes.stream().map(count -> count.get() + 2).toList();
        await().atMost(PATIENCE).until(() -> {
            for (var i = 0; i < enough.size(); i++) if (successes.get(i).get() < enough.get(i)) return false;
            return true;
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw new AssertionError("hangs");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings({"IllegalCatch", "FutureReturnValueIgnored"}) // whatever goes wrong: a module may be away
    private void again(Runnable step) {
        var count = new AtomicInteger();
        successes.add(count);
        Runnable attempt = () -> {
            try {
                step.run();
                count.incrementAndGet();
            } catch (RuntimeException | AssertionError next) {
                // next time
            }
        };
        threads.scheduleWithFixedDelay(attempt, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Runnable signingIn() {
        var person = people.user();
        return () -> people.signIn(person.name());
    }

    private Runnable reading(String... paths) {
        return readingAs(people.user(), paths);
    }

    private Runnable readingAs(People.Person person, String... paths) {
        return () -> {
            for (var path : paths) requireSuccess(people.as(person).get(path).status());
        };
    }

    private Runnable posting() {
        var person = people.user();
        return () -> requireSuccess(people.as(person)
                .post("chat/api/v2/rooms/general/messages", Map.of("id", UUID.randomUUID(), "text", "one of many"))
                .status());
    }

    private Runnable chatting() {
        var person = people.user();
        return () -> {
            try (var partner = ChatPartner.connect(people.socket(), person.accessToken())) {
                partner.send(Map.of("type", "resume", "room", "general", "after", 0));
                partner.awaitFrame("resumed");
            }
        };
    }

    private static void requireSuccess(int status) {
        if (status >= 300) throw new AssertionError(status);
    }
}
