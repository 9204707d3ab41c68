package org.workspace.chat.message;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workspace.chat.message.MessageStore.Outcome;
import org.workspace.chat.person.Person;

class RoomWriterTest {
    private static final Person ALEX = new Person(UUID.randomUUID(), 1, "Alex");

    private final MemoryStore store = new MemoryStore();
    private final List<Long> announced = Collections.synchronizedList(new ArrayList<>());
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var resource : opened) resource.close();
    }

    @Test
    void manySendersGetOneOrderWithoutGapsAndEverybodyHearsIt() throws Exception {
        var writer = writer(1000, 7, store);
        try (var senders = new Pool(8)) {
            var answers = new ArrayList<CompletableFuture<Posted>>();
            for (int i = 0; i < 500; i++) answers.add(senders.async(() -> writer.post(message("hello"))));
            for (var answer : answers) answer.get(10, SECONDS);
        }
        writer.close();

        assertThat(announced).hasSize(500).isSorted().doesNotHaveDuplicates();
        assertThat(store.largestBatch).isLessThanOrEqualTo(7);
    }

    @Test
    void whatWaitsTogetherIsStoredTogether() throws Exception {
        var gate = new CountDownLatch(1);
        var writer = writer(1000, 100, batch -> {
            await(gate);
            return store.apply(batch);
        });
        var answers = new ArrayList<CompletableFuture<Posted>>();
        for (int i = 0; i < 60; i++) answers.add(writer.post(message("hello " + i)));

        gate.countDown();
        for (var answer : answers) answer.get(10, SECONDS);

        assertThat(store.batches).isLessThanOrEqualTo(3);
    }

    @Test
    void aRepeatedMessageIsAnsweredButNotAnnouncedAgain() throws Exception {
        var writer = writer(10, 10, store);
        var message = message("once");

        var first = writer.post(message).get(10, SECONDS);
        var second = writer.post(message).get(10, SECONDS);
        writer.close();

        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.message()).isEqualTo(first.message());
        assertThat(announced).containsExactly(1L);
    }

    @Test
    void anIdUsedForSomethingElseIsRefusedAloneInItsBatch() throws Exception {
        var gate = new CountDownLatch(1);
        var writer = writer(10, 10, batch -> {
            await(gate);
            return store.apply(batch);
        });
        var original = message("original");
        var forged = new NewMessage(original.id(), "general", ALEX, "something else");

        var first = writer.post(original);
        var second = writer.post(forged);
        var third = writer.post(message("innocent"));
        gate.countDown();

        assertThat(first.get(10, SECONDS).repeated()).isFalse();
        assertThatThrownBy(() -> second.get(10, SECONDS)).hasCauseInstanceOf(MessageIdReused.class);
        assertThat(third.get(10, SECONDS).message().sequence()).isEqualTo(2);
    }

    @Test
    void aFullQueueRefusesAtOnceAndLosesNothing() throws Exception {
        var gate = new CountDownLatch(1);
        var entered = new CountDownLatch(1);
        var writer = writer(3, 1, busy(entered, gate));
        var answers = new ArrayList<CompletableFuture<Posted>>();
        answers.add(writer.post(message("being stored")));
        await(entered);
        for (int i = 0; i < 3; i++) answers.add(writer.post(message("waiting")));

        assertThatThrownBy(() -> writer.post(message("one too many"))).isInstanceOf(RoomBusy.class);

        gate.countDown();
        for (var answer : answers) answer.get(10, SECONDS);
        assertThat(writer.post(message("room again")).get(10, SECONDS).message().sequence())
                .isEqualTo(5);
    }

    @Test
    void oneMessageThatSpoilsItsBatchDoesNotHarmTheOthers() throws Exception {
        var gate = new CountDownLatch(1);
        var writer = writer(10, 10, batch -> {
            await(gate);
            if (batch.stream().anyMatch(message -> message.text().equals("poison"))) throw new IllegalStateException();
            return store.apply(batch);
        });

        var before = writer.post(message("before"));
        var poison = writer.post(message("poison"));
        var after = writer.post(message("after"));
        gate.countDown();

        assertThat(before.get(10, SECONDS).message().text()).isEqualTo("before");
        assertThatThrownBy(() -> poison.get(10, SECONDS)).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(after.get(10, SECONDS).message().text()).isEqualTo("after");
    }

    @Test
    void duringAnOutageEverybodyIsAnsweredAndTheWriterGoesOnAfterwards() throws Exception {
        var broken = new CountDownLatch(1);
        var writer = writer(50, 20, batch -> {
            if (broken.getCount() > 0) throw new IllegalStateException("no database");
            return store.apply(batch);
        });
        var answers = new ArrayList<CompletableFuture<Posted>>();
        for (int i = 0; i < 20; i++) answers.add(writer.post(message("lost?")));
        for (var answer : answers)
            assertThatThrownBy(() -> answer.get(10, SECONDS)).isInstanceOf(ExecutionException.class);

        broken.countDown();

        assertThat(writer.post(message("back")).get(10, SECONDS).message().sequence())
                .isEqualTo(1);
    }

    @Test
    void closingStoresWhatWasAcceptedRefusesTheRestAndLeavesNoThread() throws Exception {
        var writer = writer(100, 3, store);
        var answers = new ArrayList<CompletableFuture<Posted>>();
        for (int i = 0; i < 20; i++) answers.add(writer.post(message("accepted")));

        writer.close();

        for (var answer : answers) assertThat(answer).isCompletedWithValueMatching(posted -> !posted.repeated());
        assertThatThrownBy(() -> writer.post(message("late"))).isInstanceOf(RoomBusy.class);
        assertThat(writerThreads()).isEmpty();
    }

    @Test
    void anErrorIsAnsweredAndEndsNothing() throws Exception {
        var errors = new AtomicInteger(2);
        var writer = writer(10, 10, batch -> {
            if (errors.getAndDecrement() > 0) throw new NoClassDefFoundError("as after a bad upgrade");
            return store.apply(batch);
        });

        assertThatThrownBy(() -> writer.post(message("one")).get(10, SECONDS))
                .hasCauseInstanceOf(NoClassDefFoundError.class);
        assertThat(writer.post(message("two")).get(10, SECONDS).message().sequence())
                .isEqualTo(1);
    }

    @Test
    void whoPostsWhileItClosesIsAnsweredAndTakesNothingFromOthers() throws Exception {
        for (int run = 0; run < 500; run++) {
            var writer = writer(1000, 3, store);
            var answers = new ConcurrentLinkedQueue<CompletableFuture<Posted>>();
            try (var senders = new Pool(4)) {
                var ended = new ArrayList<CompletableFuture<Void>>();
                for (int i = 0; i < 4; i++) ended.add(senders.run(() -> postUntilRefused(writer, answers)));
                while (answers.size() < 20) Thread.onSpinWait();

                assertThat(CompletableFuture.runAsync(writer::close)).succeedsWithin(Duration.ofSeconds(3));

                for (var end : ended) end.get(10, SECONDS);
            }
            assertThat(answers).allMatch(CompletableFuture::isDone);
        }
    }

    private static void postUntilRefused(RoomWriter writer, Collection<CompletableFuture<Posted>> answers) {
        try {
            while (true) answers.add(writer.post(message("hello")));
        } catch (RoomBusy closedOrFull) {
            return;
        }
    }

    @Test
    void aThreadThatIsStillBusyAtTheEndEndsLater() throws Exception {
        var gate = new CountDownLatch(1);
        var entered = new CountDownLatch(1);
        var writer = writer(10, 1, busy(entered, gate));
        writer.post(message("takes its time"));
        await(entered);

        Thread.currentThread().interrupt(); // whoever stops the server does not wait for ever
        writer.close();
        assertThat(Thread.interrupted()).isTrue();
        gate.countDown();

        Awaitility.await().untilAsserted(() -> assertThat(writerThreads()).isEmpty());
    }

    /** A store that says when it is at work, and waits for the gate before it does any. */
    private Function<List<NewMessage>, List<Outcome>> busy(CountDownLatch entered, CountDownLatch gate) {
        return batch -> {
            entered.countDown();
            await(gate);
            return store.apply(batch);
        };
    }

    private static List<Thread> writerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("chat-writer-general"))
                .toList();
    }

    @Test
    void anAnnouncementThatFailsHarmsNoMessage() throws Exception {
        var writer = new RoomWriter(
                        "general",
                        new PostingLimits(2000, 10, 10, Duration.ofSeconds(1)),
                        store,
                        store::newest,
                        posted -> {
                            throw new IllegalStateException("a listener is broken");
                        },
                        Executors.defaultThreadFactory())
                .start();
        opened.add(writer);

        assertThat(writer.post(message("one")).get(10, SECONDS).message().sequence())
                .isEqualTo(1);
        assertThat(writer.post(message("two")).get(10, SECONDS).message().sequence())
                .isEqualTo(2);
    }

    @Test
    void whatWasStoredAlthoughTheDatabaseCouldNotSaySoIsAnnouncedInOrder() throws Exception {
        var writer = writer(10, 10, failing(1));

        var answers = Stream.of("one", "two", "three")
                .map(text -> writer.post(message(text)))
                .toList();
        for (var answer : answers) answer.get(10, SECONDS);
        writer.close();

        assertThat(announced).containsExactly(1L, 2L, 3L);
    }

    @Test
    void itIsAnnouncedOnceHoweverOftenItIsSentAgain() throws Exception {
        var writer = writer(10, 10, failing(2));
        var message = message("stored, but who knows?");
        assertThatThrownBy(() -> writer.post(message).get(10, SECONDS)).isInstanceOf(ExecutionException.class);

        for (int i = 0; i < 3; i++)
            assertThat(writer.post(message).get(10, SECONDS).repeated()).isTrue();
        writer.close();

        assertThat(announced).containsExactly(1L);
    }

    @Test
    void itIsAnnouncedEvenWhenNobodySendsAnythingAgain() {
        var writer = writer(10, 10, failing(2));

        assertThatThrownBy(() -> writer.post(message("stored")).get(10, SECONDS))
                .isInstanceOf(ExecutionException.class);

        Awaitility.await().untilAsserted(() -> assertThat(announced).containsExactly(1L));
    }

    /** A database that stores, but breaks the connection before it says so, that many times. */
    private Function<List<NewMessage>, List<Outcome>> failing(int times) {
        var left = new AtomicInteger(times);
        return batch -> {
            var outcomes = store.apply(batch);
            if (left.getAndDecrement() > 0) throw new IllegalStateException("the connection broke");
            return outcomes;
        };
    }

    private RoomWriter writer(int capacity, int batch, Function<List<NewMessage>, List<Outcome>> target) {
        var limits = new PostingLimits(2000, capacity, batch, Duration.ofSeconds(1));
        var writer = new RoomWriter(
                        "general",
                        limits,
                        target,
                        store::newest,
                        posted -> posted.messages().forEach(message -> announced.add(message.sequence())),
                        Executors.defaultThreadFactory())
                .start();
        opened.add(writer);
        return writer;
    }

    static NewMessage message(String text) {
        return new NewMessage(UUID.randomUUID(), "general", ALEX, text);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, SECONDS)) throw new AssertionError("nothing happened");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Keeps messages as the database does, for tests of what is around it. */
    static final class MemoryStore implements Function<List<NewMessage>, List<Outcome>> {
        private final Map<UUID, MessageView> stored = new HashMap<>();
        private int batches;
        private int largestBatch;

        @Override
        public synchronized List<Outcome> apply(List<NewMessage> batch) {
            batches++;
            largestBatch = Math.max(largestBatch, batch.size());
            return batch.stream().map(this::outcome).toList();
        }

        private Outcome outcome(NewMessage message) {
            var known = stored.get(message.id());
            if (known != null && !known.answers(message)) return new Outcome.Refused(new MessageIdReused(message.id()));
            if (known != null) return new Outcome.Done(new Posted(known, true));
            var view = new Message(message, stored.size() + 1, Instant.EPOCH).view();
            stored.put(message.id(), view);
            return new Outcome.Done(new Posted(view, false));
        }

        synchronized Optional<MessageView> newest() {
            return stored.values().stream().max(Comparator.comparing(MessageView::sequence));
        }

        synchronized List<MessageView> all() {
            return List.copyOf(stored.values());
        }
    }

    /** Threads that send. */
    private static final class Pool implements AutoCloseable {
        private final ExecutorService threads;

        Pool(int size) {
            threads = Executors.newFixedThreadPool(size);
        }

        CompletableFuture<Posted> async(Supplier<CompletableFuture<Posted>> work) {
            return CompletableFuture.supplyAsync(work, threads).thenCompose(Function.identity());
        }

        CompletableFuture<Void> run(Runnable work) {
            return CompletableFuture.runAsync(work, threads);
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
