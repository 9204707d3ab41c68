package org.workspace.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Asks for the same pages again and again, one thread each, and counts how they were answered. */
final class Hammer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    private final @Nullable String authorization;

    private Hammer(@Nullable String authorization) {
        this.authorization = authorization;
    }

    static Hammer on(URI base, String... paths) {
        return start(new Hammer(null), base, paths);
    }

    /** As somebody who is signed in. */
    static Hammer on(URI base, People.Person caller, String... paths) {
        return start(new Hammer("Bearer " + caller.accessToken()), base, paths);
    }

    private static Hammer start(Hammer hammer, URI base, String... paths) {
        for (var path : paths) {
            hammer.threads.add(new Thread(() -> hammer.ask(URI.create(base + path), path), "hammer" + path));
        }
        hammer.threads.forEach(Thread::start);
        return hammer;
    }

    /** How often each path got each status, as in {@code /health 200}; a connection that failed is status 0. */
    Map<String, Integer> answers() {
        var counts = new TreeMap<String, Integer>();
        answers.forEach((answer, count) -> counts.put(answer, count.get()));
        return counts;
    }

    /** Waits until every path was answered so much more often. */
    void awaitMore(int requests) {
        var before = total();
        await().atMost(PATIENCE).until(() -> total() >= before + requests);
    }

    private int total() {
        return answers.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    @Override
    public void close() {
        stopped = true;
        try {
            for (var thread : threads) thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(URI address, String path) {
        while (!stopped) {
            answers.computeIfAbsent(path + " " + status(address), answer -> new AtomicInteger())
                    .incrementAndGet();
        }
    }

    private int status(URI address) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
            if (authorization != null) request.header("Authorization", authorization);
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
