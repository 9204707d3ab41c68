package org.workspace.client.chat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.client.chat.Frames.Moved;
import org.workspace.client.chat.Frames.Present;
import org.workspace.client.chat.Frames.Who;

/** Who is here. */
final class Roster {
    private static final Comparator<Person> BY_NAME =
            Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Person::id);

    private final Map<UUID, Person> people = new HashMap<>();
    private List<Person> sorted = List.of();
    private int count;

    void start(@Nullable Present present) {
        clear();
        if (present == null) return;
        present.accounts().forEach(this::put);
        changed(present.count());
    }

    void moved(Moved change) {
        if (Boolean.FALSE.equals(change.complete())) people.clear(); // who of them has left is not told
        change.left().forEach(people::remove);
        change.joined().forEach(this::put);
        change.changed().forEach(this::put);
        changed(change.count());
    }

    /** Nobody can be seen from off-line. */
    void clear() {
        people.clear();
        changed(0);
    }

    List<Person> people() {
        return sorted;
    }

    int count() {
        return count;
    }

    private void put(Who who) {
        people.put(who.id(), who.person());
    }

    private void changed(int newCount) {
        count = newCount;
        sorted = people.values().stream().sorted(BY_NAME).toList();
    }
}
