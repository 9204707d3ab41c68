package org.workspace.client.chat.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.workspace.client.chat.ChatLine;
import org.workspace.client.chat.ChatState;

/** Makes rows of lines: days apart, what one person says in one go together, the unread ones under a separator. */
final class Rows {
    /** No zone begins a day within a quarter of an hour; asking the calendar for each message would take long. */
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    private static final Duration ONE_GO = Duration.ofMinutes(5);

    private static final long MINUTE = Duration.ofMinutes(1).toSeconds();

    private final ChatState state;
    private final List<ChatLine> lines;
    private final Function<Instant, LocalDate> dayOf;
    private final List<Row> rows = new ArrayList<>();

    private Rows(ChatState state, Function<Instant, LocalDate> dayOf) {
        this.state = state;
        this.lines = state.lines();
        var known = new HashMap<Long, LocalDate>();
        this.dayOf =
                at -> known.computeIfAbsent(Math.floorDiv(at.getEpochSecond(), QUARTER), quarter -> dayOf.apply(at));
    }

    static List<Row> of(ChatState state, Function<Instant, LocalDate> dayOf) {
        return new Rows(state, dayOf).made();
    }

    private List<Row> made() {
        if (state.loadingOlder()) rows.add(new Row.Older());
        else if (state.atStart() && !lines.isEmpty()) rows.add(new Row.Beginning());
        for (int i = 0; i < lines.size(); i++) {
            if (beginsDay(i)) rows.add(new Row.Day(day(i)));
            if (isFirstUnread(lines.get(i))) rows.add(new Row.Unread());
            rows.add(message(i));
        }
        return rows;
    }

    private Row message(int i) {
        boolean first = begins(i);
        boolean last = i + 1 == lines.size() || begins(i + 1);
        return new Row.Message(lines.get(i), first, last, isTimed(i, first, last));
    }

    /** Whether neither the time above what others say in one go nor the one below one's own is its time. */
    private boolean isTimed(int i, boolean first, boolean last) {
        if (lines.get(i).mine()) return !last && minute(i) != minute(i + 1);
        return !first && minute(i) != minute(i - 1);
    }

    private long minute(int i) {
        return Math.floorDiv(lines.get(i).at().getEpochSecond(), MINUTE);
    }

    private boolean begins(int i) {
        return beginsDay(i) || !inOneGo(lines.get(i - 1), lines.get(i));
    }

    private boolean beginsDay(int i) {
        return i == 0 || !day(i).equals(day(i - 1));
    }

    private LocalDate day(int i) {
        return dayOf.apply(lines.get(i).at());
    }

    private boolean inOneGo(ChatLine line, ChatLine next) {
        return line.author().id().equals(next.author().id())
                && !isFirstUnread(next)
                && next.at().getEpochSecond() - line.at().getEpochSecond() < ONE_GO.toSeconds();
    }

    private boolean isFirstUnread(ChatLine line) {
        return line.sequence() > 0 && line.sequence() == state.firstUnread();
    }
}
