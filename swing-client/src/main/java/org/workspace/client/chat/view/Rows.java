package org.workspace.client.chat.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workspace.client.chat.ChatLine;
import org.workspace.client.chat.ChatState;

/** Makes rows of lines: days apart, what one person says in one go together, the unread ones under a separator. */
final class Rows {
    private static final Duration ONE_GO = Duration.ofMinutes(5);

    private final ChatState state;
    private final Function<Instant, LocalDate> dayOf;
    private final List<Row> rows = new ArrayList<>();

    private Rows(ChatState state, Function<Instant, LocalDate> dayOf) {
        this.state = state;
        this.dayOf = dayOf;
    }

    static List<Row> of(ChatState state, Function<Instant, LocalDate> dayOf) {
        return new Rows(state, dayOf).made();
    }

    private List<Row> made() {
        if (state.loadingOlder()) rows.add(new Row.Older());
        else if (state.atStart() && !state.lines().isEmpty()) rows.add(new Row.Beginning());
        var lines = state.lines();
        for (int i = 0; i < lines.size(); i++) {
            add(i == 0 ? null : lines.get(i - 1), lines.get(i), i + 1 == lines.size() ? null : lines.get(i + 1));
        }
        return rows;
    }

    private void add(@Nullable ChatLine before, ChatLine line, @Nullable ChatLine after) {
        if (before == null || !sameDay(before, line)) rows.add(new Row.Day(dayOf.apply(line.at())));
        if (isFirstUnread(line)) rows.add(new Row.Unread());
        rows.add(new Row.Message(
                line, before == null || !inOneGo(before, line), after == null || !inOneGo(line, after)));
    }

    private boolean inOneGo(ChatLine line, ChatLine next) {
        return line.author().id().equals(next.author().id())
                && sameDay(line, next)
                && !isFirstUnread(next)
                && Duration.between(line.at(), next.at()).compareTo(ONE_GO) < 0;
    }

    private boolean isFirstUnread(ChatLine line) {
        return line.sequence() > 0 && line.sequence() == state.firstUnread();
    }

    private boolean sameDay(ChatLine one, ChatLine other) {
        return dayOf.apply(one.at()).equals(dayOf.apply(other.at()));
    }
}
