package org.workspace.client.chat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The stored messages known here: a stretch of the room without a hole, by sequence. What arrives beyond a hole is held
 * until the hole is filled or the server has said that there is nothing to fill it with.
 */
final class Timeline {
    private static final int MOST_LINES = 3_000;
    private static final int KEPT_LINES = 2_000;

    private final NavigableMap<Long, ChatLine> lines = new TreeMap<>();
    private final NavigableMap<Long, ChatLine> held = new TreeMap<>();
    private long last;
    private boolean loaded;
    private boolean atStart;

    /** What became of a line. */
    enum Arrival {
        APPENDED,
        /** It is there already. */
        KNOWN,
        /** Something before it is missing. */
        HELD
    }

    Arrival arrived(ChatLine line) {
        if (loaded && line.sequence() <= last) return late(line);
        held.put(line.sequence(), line);
        if (!loaded || line.sequence() > last + 1) return Arrival.HELD;
        releaseWithoutHole();
        return Arrival.APPENDED;
    }

    /** The server has told everything: what is still missing was deleted. */
    void complete() {
        held.forEach(this::append);
        held.clear();
    }

    /** Starts anew with the latest messages, in order; what is held stays held. */
    void load(List<ChatLine> latest, boolean reachesStart) {
        lines.clear();
        last = 0;
        latest.forEach(line -> append(line.sequence(), line));
        held.headMap(last, true).clear();
        loaded = true;
        atStart = reachesStart;
        releaseWithoutHole();
    }

    void loadOlder(List<ChatLine> older, boolean reachesStart) {
        var first = first();
        older.stream().filter(line -> line.sequence() < first).forEach(line -> lines.put(line.sequence(), line));
        atStart = reachesStart;
    }

    boolean loaded() {
        return loaded;
    }

    boolean atStart() {
        return atStart;
    }

    /** The end of the stretch, 0 when the room is empty. */
    long last() {
        return last;
    }

    /** The oldest line's sequence, or one beyond the end when there is none. */
    long first() {
        return lines.isEmpty() ? last + 1 : lines.firstKey();
    }

    Collection<ChatLine> lines() {
        return lines.values();
    }

    Collection<ChatLine> after(long sequence) {
        return lines.tailMap(sequence, false).values();
    }

    boolean containsId(UUID id) {
        return lines.values().stream().anyMatch(line -> line.id().equals(id));
    }

    boolean contains(ChatLine line) {
        return lines.containsKey(line.sequence());
    }

    /** A hole that was given up is filled after all. */
    private Arrival late(ChatLine line) {
        if (line.sequence() < first() || contains(line)) return Arrival.KNOWN;
        lines.put(line.sequence(), line);
        return Arrival.APPENDED;
    }

    private void releaseWithoutHole() {
        while (!held.isEmpty() && held.firstKey() == last + 1) {
            var next = held.pollFirstEntry();
            append(next.getKey(), next.getValue());
        }
    }

    private void append(Long sequence, ChatLine line) {
        lines.put(sequence, line);
        last = Math.max(last, sequence);
        if (lines.size() > MOST_LINES) forgetOldest();
    }

    /** Scrolling back fetches them again. */
    private void forgetOldest() {
        var tooMany = new ArrayList<>(lines.keySet()).subList(0, lines.size() - KEPT_LINES);
        tooMany.forEach(lines::remove);
        atStart = false;
    }
}
