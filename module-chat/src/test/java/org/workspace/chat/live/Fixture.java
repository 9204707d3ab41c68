package org.workspace.chat.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workspace.chat.message.MessageView;
import org.workspace.chat.person.Participant;
import org.workspace.chat.person.Person;

/** A room whose history, posting and background work are steps of a test. */
final class Fixture {
    static final Person ALEX = new Person(UUID.randomUUID(), 1, "Alex");
    private static final int PAGE = 5;

    /** Writes what matters here: the sequence of a message, and the end of a resume. */
    static final Dialect SHORT = event -> {
        if (event instanceof LiveEvent.NewMessage posted)
            return Optional.of(Long.toString(posted.message().sequence()));
        if (event instanceof LiveEvent.Resumed resumed)
            return Optional.of((resumed.complete() ? "resumed " : "incomplete ") + resumed.lastSequence());
        return Optional.empty();
    };

    private final List<MessageView> stored = new ArrayList<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    final LiveRoom room;
    boolean broken;
    private int announced;

    Fixture(int alreadyThere, int resumeAtMost) {
        store(alreadyThere);
        announced = alreadyThere;
        room = new LiveRoom("general", alreadyThere, this::page, resumeAtMost, background::add);
    }

    /** Messages are in the database, but not announced yet. */
    void store(int count) {
        for (int i = 0; i < count; i++) {
            long sequence = stored.size() + 1L;
            stored.add(new MessageView(
                    new UUID(0, sequence), "general", sequence, ALEX, "message " + sequence, Instant.EPOCH));
        }
    }

    /** Announces what is stored, as the room's writer does. */
    void announce() {
        room.posted(List.copyOf(stored.subList(announced, stored.size())));
        announced = stored.size();
    }

    /** Announces the newest only: the database could not say that it stored those before it. */
    void announceNewest() {
        if (announced < stored.size()) room.posted(List.of(stored.get(stored.size() - 1)));
        announced = stored.size();
    }

    void post(int count) {
        store(count);
        announce();
    }

    /** Runs one piece of background work; whether there was one. */
    boolean work() {
        var task = background.poll();
        if (task != null) task.run();
        return task != null;
    }

    /** Lets everything that is under way come to its end. */
    void settle(FakeOutlet... clients) {
        boolean moved = true;
        while (moved) {
            moved = work();
            for (var client : clients) moved |= client.read(100);
        }
    }

    int size() {
        return stored.size();
    }

    static Connection connection(FakeOutlet outlet, long maxPendingBytes) {
        return new Connection(
                new Participant(ALEX, UUID.randomUUID()), SHORT, outlet, maxPendingBytes, Runnable::run, Instant.EPOCH);
    }

    private List<MessageView> page(long after) {
        if (broken) throw new IllegalStateException("no database");
        return stored.stream()
                .filter(message -> message.sequence() > after)
                .limit(PAGE)
                .toList();
    }
}
