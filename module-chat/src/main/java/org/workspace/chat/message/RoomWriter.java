package org.workspace.chat.message;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.message.MessageStore.Outcome;

/**
 * The one place where messages enter a room.
 *
 * <p>Owns a thread that takes all that waits, stores it in one transaction, answers those who wait and announces the
 * new messages. So a room has one order, the same for everybody, and a busy room costs few commits. The queue is
 * bounded: when it is full the message is refused at once, and its sender knows.
 *
 * <p>A failure does not tell whether the database stored a message all the same. So what turns out to be stored, by its
 * repetition or by a look at the newest message afterwards, is announced as well.
 */
final class RoomWriter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RoomWriter.class.getName());

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private record Waiting(@Nullable NewMessage message, CompletableFuture<Posted> answer) {
        NewMessage theMessage() {
            return Objects.requireNonNull(message, "only the stop sign has no message");
        }
    }

    /** Comes after everything that was accepted before the writer was closed. */
    private static final Waiting STOP = new Waiting(null, new CompletableFuture<>());

    private final String room;
    private final PostingLimits limits;
    private final Function<List<NewMessage>, List<Outcome>> store;
    private final Supplier<Optional<MessageView>> newest;
    private final Consumer<MessagesPosted> announce;
    private final Semaphore places;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;
    private long announced; // the writer's thread only
    private volatile boolean inDoubt; // set by the writer's thread only

    /** @param newest reads the newest message of the room */
    RoomWriter(
            String room,
            PostingLimits limits,
            Function<List<NewMessage>, List<Outcome>> store,
            Supplier<Optional<MessageView>> newest,
            Consumer<MessagesPosted> announce,
            ThreadFactory threads) {
        this.room = room;
        this.limits = limits;
        this.store = store;
        this.newest = newest;
        this.announce = announce;
        this.places = new Semaphore(limits.queueCapacity());
        this.thread = threads.newThread(this::run);
        thread.setName("chat-writer-" + room);
    }

    RoomWriter start() {
        thread.start();
        return this;
    }

    /**
     * Queues the message. The answer comes on the writer's thread, after the commit and before the announcement.
     *
     * @throws RoomBusy when too many wait already, or the writer is closed
     */
    CompletableFuture<Posted> post(NewMessage message) {
        if (closed || !places.tryAcquire()) throw new RoomBusy("The room is busy; try again in a moment.");
        var waiting = new Waiting(message, new CompletableFuture<>());
        queue.add(waiting);
        if (closed && queue.remove(waiting)) refuse(waiting); // the thread may be gone already
        return waiting.answer;
    }

    /** How many messages wait to be stored. */
    int waiting() {
        return limits.queueCapacity() - places.availablePermits();
    }

    /** Whether it failed and does not know yet what became of the last messages. */
    boolean isInTrouble() {
        return inDoubt || !thread.isAlive();
    }

    /** Stores what was accepted so far, then ends the thread; later messages are refused. Waits for it a while. */
    @Override
    public void close() {
        closed = true;
        queue.add(STOP);
        try {
            thread.join(STOP_PATIENCE.toMillis());
            if (thread.isAlive()) LOG.log(Level.WARNING, "{0} does not end", thread.getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refuseTheRest();
        queue.add(STOP); // again, for a thread that is still busy
    }

    private void run() {
        var batch = new ArrayList<Waiting>(limits.batchSize());
        try {
            while (true) {
                batch.add(next());
                queue.drainTo(batch, limits.batchSize() - 1);
                boolean last = batch.remove(STOP);
                places.release(batch.size());
                if (!batch.isEmpty()) write(batch);
                batch.clear();
                if (last) return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            refuseTheRest();
        }
    }

    private Waiting next() throws InterruptedException {
        while (inDoubt) {
            var next = queue.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            if (next != null) return next;
            announceNewest();
        }
        return queue.take();
    }

    /** Whoever hears of it knows what there must be before it. */
    private void announceNewest() {
        try {
            inDoubt = false;
            newest.get().ifPresent(message -> announce(List.of(message)));
        } catch (RuntimeException | Error e) {
            inDoubt = true;
            LOG.log(Level.DEBUG, "The newest message of " + room + " cannot be read", e);
        }
    }

    private void write(List<Waiting> batch) {
        try {
            answer(batch, store(batch));
        } catch (RuntimeException | Error e) {
            inDoubt = true;
            LOG.log(Level.WARNING, "A batch of {0} messages for {1} was not stored: {2}", batch.size(), room, e);
            writeOneByOne(batch);
        }
    }

    /** Finds the message that spoils its batch, so that the others get through; gives up when none does. */
    private void writeOneByOne(List<Waiting> batch) {
        int failures = 0;
        for (var waiting : batch) {
            if (failures == 2) {
                waiting.answer.completeExceptionally(new RoomBusy("The message could not be stored; try again."));
                continue;
            }
            try {
                answer(List.of(waiting), store(List.of(waiting)));
                failures = 0;
            } catch (RuntimeException | Error e) {
                failures++;
                if (failures == 2) LOG.log(Level.ERROR, "No message can be stored in " + room, e);
                waiting.answer.completeExceptionally(e);
            }
        }
    }

    private List<Outcome> store(List<Waiting> batch) {
        return store.apply(batch.stream().map(Waiting::theMessage).toList());
    }

    private void answer(List<Waiting> batch, List<Outcome> outcomes) {
        var stored = new ArrayList<MessageView>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            var answer = batch.get(i).answer;
            var outcome = outcomes.get(i);
            if (outcome instanceof Outcome.Done done) {
                stored.add(done.posted().message());
                answer.complete(done.posted());
            } else if (outcome instanceof Outcome.Refused refused) {
                answer.completeExceptionally(refused.refusal());
            }
        }
        announce(stored);
    }

    /** Announces those that are news, each once and in order. */
    private void announce(List<MessageView> stored) {
        var news = new TreeMap<Long, MessageView>();
        for (var message : stored) if (message.sequence() > announced) news.put(message.sequence(), message);
        if (news.isEmpty()) return;
        try {
            announce.accept(new MessagesPosted(room, List.copyOf(news.values())));
            announced = news.lastKey();
        } catch (RuntimeException | Error e) {
            inDoubt = true;
            LOG.log(Level.ERROR, "Messages of " + room + " are stored but could not be announced", e);
        }
    }

    private void refuseTheRest() {
        for (var left = queue.poll(); left != null; left = queue.poll()) {
            if (!left.equals(STOP)) refuse(left);
        }
    }

    private static void refuse(Waiting left) {
        left.answer.completeExceptionally(new RoomBusy("The chat is stopping; try again in a moment."));
    }
}
