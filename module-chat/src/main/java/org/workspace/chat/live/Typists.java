package org.workspace.chat.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.workspace.chat.person.Person;

/**
 * Who is writing now, in which room. Saying so again only prolongs it, so that a client may say it at every key. Any
 * thread.
 */
final class Typists {
    private record Key(String room, UUID accountId) {}

    private record Writing(Person person, Instant until) {}

    private final Duration lasting;
    private final Map<Key, Writing> writing = new HashMap<>();

    Typists(Duration lasting) {
        this.lasting = lasting;
    }

    /** Whether this is news. */
    synchronized boolean started(String room, Person person, Instant now) {
        return writing.put(new Key(room, person.id()), new Writing(person, now.plus(lasting))) == null;
    }

    /** Whether this is news. */
    synchronized boolean stopped(String room, Person person) {
        return writing.remove(new Key(room, person.id())) != null;
    }

    /** Takes out those who have not said for too long that they write. */
    synchronized List<LiveEvent.Typing> expired(Instant now) {
        return takeOut((key, entry) -> !entry.until.isAfter(now));
    }

    /** Takes out everything somebody wrote on when they left. */
    synchronized List<LiveEvent.Typing> left(UUID accountId) {
        return takeOut((key, entry) -> key.accountId.equals(accountId));
    }

    private List<LiveEvent.Typing> takeOut(BiPredicate<Key, Writing> which) {
        var out = new ArrayList<LiveEvent.Typing>();
        Iterator<Map.Entry<Key, Writing>> entries = writing.entrySet().iterator();
        while (entries.hasNext()) {
            var entry = entries.next();
            if (!which.test(entry.getKey(), entry.getValue())) continue;
            out.add(new LiveEvent.Typing(entry.getKey().room, entry.getValue().person, false));
            entries.remove();
        }
        return out;
    }
}
