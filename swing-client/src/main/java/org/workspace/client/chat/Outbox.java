package org.workspace.client.chat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.workspace.client.app.SerialExecutor;
import org.workspace.client.app.UiTasks;
import org.workspace.client.chat.Journal.Entry;
import org.workspace.client.chat.Journal.Gone;
import org.workspace.client.chat.Journal.Refused;
import org.workspace.client.chat.Journal.Retried;
import org.workspace.client.chat.Journal.Typed;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.ProblemKey;

/**
 * What one account has typed and the server has not stored yet, in the order of typing. A text leaves only after it is on
 * disk, and always with the same id, so that the server stores it once however often it is sent. Event thread only; the
 * disk is written in the background.
 */
final class Outbox {
    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());
    private static final long WORTH_CLEARING = 64 * 1024;

    private final UiTasks tasks;
    private final Executor disk;
    private final @Nullable Journal journal;
    private final Map<UUID, Item> items;

    /**
     * One text.
     *
     * @param onDisk whether a crash would lose it
     * @param refusal why the server will not take it, null while it may
     */
    record Item(
            UUID id,
            String text,
            Instant at,
            boolean onDisk,
            @Nullable Problem refusal) {
        Item refused(@Nullable Problem why) {
            return new Item(id, text, at, onDisk, why);
        }
    }

    private Outbox(UiTasks tasks, Executor background, @Nullable Journal journal, Map<UUID, Item> items) {
        this.tasks = tasks;
        this.disk = new SerialExecutor(background);
        this.journal = journal;
        this.items = items;
    }

    /** Takes up what an earlier run left. Blocks: background threads only. */
    static Outbox open(Path file, UiTasks tasks, Executor background) throws IOException {
        var items = new LinkedHashMap<UUID, Item>();
        Journal.read(file).forEach(entry -> replay(items, entry));
        return new Outbox(tasks, background, Journal.startWith(file, entries(items)), items);
    }

    /** One without a file, where none can be written: better than no chat. What waits in it is lost with the client. */
    static Outbox inMemory(UiTasks tasks, Executor background) {
        return new Outbox(tasks, background, null, new LinkedHashMap<>());
    }

    /**
     * Takes a text.
     *
     * @param written runs once it is on disk, and may leave
     */
    void add(UUID id, String text, Instant at, Runnable written) {
        items.put(id, new Item(id, text, at, false, null));
        write(new Typed(id, text, at), () -> {
            written(id);
            written.run();
        });
    }

    List<Item> items() {
        return List.copyOf(items.values());
    }

    boolean contains(UUID id) {
        return items.containsKey(id);
    }

    /** Takes a text that is not to leave as it is. */
    void addRefused(UUID id, String text, Instant at, Problem why) {
        items.put(id, new Item(id, text, at, false, why));
        write(new Typed(id, text, at), () -> written(id));
        write(refused(id, why), () -> {});
    }

    /** The first one that may leave. One that is not on disk yet holds back those typed after it. */
    Optional<Item> next() {
        return items.values().stream()
                .filter(item -> item.refusal() == null)
                .findFirst()
                .filter(Item::onDisk);
    }

    /** Stored by the server, or given up by the person. */
    void remove(UUID id) {
        if (items.remove(id) == null) return;
        write(new Gone(id), () -> {});
        if (items.isEmpty()) disk.execute(this::clearWhenLong);
    }

    void refuse(UUID id, Problem why) {
        if (items.computeIfPresent(id, (same, item) -> item.refused(why)) == null) return;
        write(refused(id, why), () -> {});
    }

    void retry(UUID id) {
        if (items.computeIfPresent(id, (same, item) -> item.refused(null)) == null) return;
        write(new Retried(id), () -> {});
    }

    void close() {
        disk.execute(() -> {
            try {
                if (journal != null) journal.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The outbox was not closed", e);
            }
        });
    }

    private void written(UUID id) {
        items.computeIfPresent(id, (same, item) -> new Item(item.id(), item.text(), item.at(), true, item.refusal()));
    }

    /** A full disk must not keep people from talking: the text then leaves without its safety net. */
    private void write(Entry entry, Runnable written) {
        disk.execute(() -> {
            try {
                if (journal != null) journal.append(entry);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The outbox could not be written", e);
            }
            tasks.onEventThread(written);
        });
    }

    /** Runs after all writes so far, before all later ones: whatever is added meanwhile comes behind. */
    private void clearWhenLong() {
        try {
            if (journal != null && journal.size() > WORTH_CLEARING) journal.clear();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The outbox could not be emptied", e);
        }
    }

    private static void replay(Map<UUID, Item> items, Entry entry) {
        if (entry instanceof Typed typed) {
            items.putIfAbsent(typed.id(), new Item(typed.id(), typed.text(), typed.at(), true, null));
        } else if (entry instanceof Gone gone) {
            items.remove(gone.id());
        } else if (entry instanceof Refused refused) {
            items.computeIfPresent(refused.id(), (id, item) -> item.refused(problem(refused)));
        } else if (entry instanceof Retried retried) {
            items.computeIfPresent(retried.id(), (id, item) -> item.refused(null));
        }
    }

    private static Problem problem(Refused refused) {
        try {
            return new Problem(ProblemKey.valueOf(refused.problem()), null, refused.arguments());
        } catch (IllegalArgumentException e) {
            return Problem.of(ProblemKey.REFUSED, refused.problem());
        }
    }

    private static Refused refused(UUID id, Problem why) {
        return new Refused(id, why.key().name(), why.arguments());
    }

    private static List<Entry> entries(Map<UUID, Item> items) {
        var entries = new ArrayList<Entry>();
        for (var item : items.values()) {
            entries.add(new Typed(item.id(), item.text(), item.at()));
            var why = item.refusal();
            if (why != null) entries.add(refused(item.id(), why));
        }
        return entries;
    }
}
