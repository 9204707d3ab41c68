package org.workspace.chat.presence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.workspace.chat.person.Person;

/**
 * Who is here, by account: somebody with three windows counts once and leaves with the last of them.
 *
 * <p>Changes are gathered and taken now and then, so that a thousand people arriving at once make few announcements.
 * Above {@code namedAtMost} accounts only the number is told: naming everybody to everybody grows with the square of
 * their number. Any thread.
 */
public final class Presence {
    private static final class Here {
        private Person person;
        private final Map<Object, Status> connections = new HashMap<>();

        private Here(Person person) {
            this.person = person;
        }

        private PresentPerson view() {
            return new PresentPerson(person, connections.containsValue(Status.ONLINE) ? Status.ONLINE : Status.AWAY);
        }
    }

    private final int namedAtMost;
    private final Map<UUID, Here> here = new HashMap<>();
    private final Map<UUID, PresentPerson> announced = new HashMap<>();
    private final Set<UUID> touched = new HashSet<>();
    private int announcedCount;
    private boolean announcedNames = true;

    public Presence(int namedAtMost) {
        this.namedAtMost = namedAtMost;
    }

    /**
     * Notes the new connection and shows who is here, including the newcomer. No change is taken while {@code whileStill}
     * runs: who starts to listen in there misses none.
     */
    public synchronized void arrive(Object connection, Person person, Consumer<PresenceView> whileStill) {
        var entry = here.computeIfAbsent(person.id(), id -> new Here(person));
        entry.person = person;
        entry.connections.put(connection, Status.ONLINE);
        touched.add(person.id());
        whileStill.accept(view());
    }

    public synchronized void leave(Object connection, UUID accountId) {
        var entry = here.get(accountId);
        if (entry == null || entry.connections.remove(connection) == null) return;
        if (entry.connections.isEmpty()) here.remove(accountId);
        touched.add(accountId);
    }

    public synchronized void becomes(Object connection, UUID accountId, Status status) {
        var entry = here.get(accountId);
        if (entry != null && entry.connections.replace(connection, status) != null) touched.add(accountId);
    }

    public synchronized PresenceView view() {
        boolean complete = here.size() <= namedAtMost;
        return new PresenceView(here.size(), complete ? named() : List.of(), complete);
    }

    /** How present that account is; empty when it is not here. */
    public synchronized Optional<Status> statusOf(UUID accountId) {
        return Optional.ofNullable(here.get(accountId))
                .map(entry -> entry.view().status());
    }

    /** Those here with the text in their name in whatever case, by name, however many are here. */
    public synchronized List<PresentPerson> named(String part, int limit) {
        var wanted = part.toLowerCase(Locale.ROOT);
        return here.values().stream()
                .map(Here::view)
                .filter(present -> lower(present).contains(wanted))
                .sorted(Comparator.comparing(Presence::lower))
                .limit(limit)
                .toList();
    }

    private static String lower(PresentPerson present) {
        return present.person().name().toLowerCase(Locale.ROOT);
    }

    /** Shows what changed since the last time, names included, if anything did, while nothing changes. */
    public synchronized void announce(Consumer<PresenceChange> announcement) {
        followNames();
        takeChange().ifPresent(announcement);
    }

    private void followNames() {
        here.forEach((id, entry) -> {
            var now = entry.person.now();
            if (now.equals(entry.person)) return;
            entry.person = now;
            touched.add(id);
        });
    }

    private Optional<PresenceChange> takeChange() {
        if (touched.isEmpty()) return Optional.empty();
        var change = here.size() > namedAtMost ? numberOnly() : difference();
        boolean nothingNew = change.joined().isEmpty()
                && change.left().isEmpty()
                && change.changed().isEmpty()
                && change.count() == announcedCount
                && change.complete() == announcedNames;
        touched.clear();
        announcedCount = change.count();
        announcedNames = change.complete();
        return nothingNew ? Optional.empty() : Optional.of(change);
    }

    private PresenceChange numberOnly() {
        announced.clear();
        return new PresenceChange(here.size(), List.of(), List.of(), List.of(), false);
    }

    private PresenceChange difference() {
        var joined = new ArrayList<PresentPerson>();
        var left = new ArrayList<UUID>();
        var changed = new ArrayList<PresentPerson>();
        for (var id : announcedNames ? touched : here.keySet()) {
            var entry = here.get(id);
            if (entry == null) {
                if (announced.remove(id) != null) left.add(id);
                continue;
            }
            var now = entry.view();
            var before = announced.put(id, now);
            if (before == null) joined.add(now);
            else if (!before.equals(now)) changed.add(now);
        }
        return new PresenceChange(here.size(), joined, left, changed, true);
    }

    private List<PresentPerson> named() {
        return here.values().stream()
                .map(Here::view)
                .sorted(Comparator.comparing(present -> present.person().name()))
                .toList();
    }
}
