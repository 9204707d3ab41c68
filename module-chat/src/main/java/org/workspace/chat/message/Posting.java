package org.workspace.chat.message;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.person.Person;
import org.workspace.chat.room.RoomService;
import org.workspace.platform.id.Ids;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.metrics.Metrics;
import org.workspace.platform.web.module.ModuleStarted;
import org.workspace.platform.web.module.ModuleStopping;

/** Takes messages into rooms. Owns one {@link RoomWriter} for each room in which something was posted. */
@Component
public class Posting {
    private final RoomService rooms;
    private final MessageStore store;
    private final Event<MessagesPosted> posted;
    private final PostingLimits limits;
    private final ThreadFactory threads;
    private final Metrics metrics;
    private final Map<String, RoomWriter> writers = new ConcurrentHashMap<>();

    @Inject
    Posting(
            RoomService rooms,
            MessageStore store,
            Event<MessagesPosted> posted,
            PostingLimits limits,
            ThreadFactory threads,
            Metrics metrics) {
        this.rooms = rooms;
        this.store = store;
        this.posted = posted;
        this.limits = limits;
        this.threads = threads;
        this.metrics = metrics;
    }

    /**
     * Hands the message to the room's writer. The answer comes on that thread once the message is committed: keep what
     * depends on it short.
     *
     * @param id the client's id, by which a repetition is known; one is made when there is none
     */
    public CompletableFuture<Posted> post(Person author, String room, @Nullable UUID id, String text) {
        String accepted = MessageText.accept(text, limits.maxLength());
        return writer(room).post(new NewMessage(id == null ? Ids.next() : id, room, author, accepted));
    }

    /** The same, waiting for the answer. */
    public Posted postAndWait(Person author, String room, @Nullable UUID id, String text) {
        var answer = post(author, room, id, text);
        try {
            return answer.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException reason) throw reason;
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new RoomBusy("The message is not confirmed yet; send it again with the same id.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RoomBusy("The chat is stopping; try again in a moment.");
        }
    }

    /** How many characters a message may have. */
    public int maxLength() {
        return limits.maxLength();
    }

    /** How many messages wait to be stored. */
    public int waiting() {
        return writers.values().stream().mapToInt(RoomWriter::waiting).sum();
    }

    /** The rooms in which the last attempt to store or to announce failed. */
    public List<String> roomsInTrouble() {
        return writers.entrySet().stream()
                .filter(writer -> writer.getValue().isInTrouble())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    void start(@Observes ModuleStarted event) {
        metrics.queue("chat-messages", this::waiting);
    }

    void stop(@Observes ModuleStopping event) {
        writers.values().forEach(RoomWriter::close);
    }

    private RoomWriter writer(String room) {
        var writer = writers.get(room);
        if (writer != null) return writer;
        rooms.lastSequence(room); // refuses an unknown room
        return writers.computeIfAbsent(room, key -> new RoomWriter(
                        key, limits, batch -> store.store(key, batch), () -> store.newest(key), posted::fire, threads)
                .start());
    }
}
