package org.workspace.client.chat.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workspace.client.chat.ChatLine;
import org.workspace.client.chat.ChatState;

/** Makes rows of lines: days apart, what one person says in one go together, the unread ones under a separator. */
final class Rows {
    /** No zone begins a day within a quarter of an hour; asking the calendar for each message would take long. */
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    private static final Duration ONE_GO = Duration.ofMinutes(5);

    private final ChatState state;
    private final Function<Instant, LocalDate> dayOf;
    private final List<Row> rows = new ArrayList<>();

    private Rows(ChatState state, Function<Instant, LocalDate> dayOf) {
        this.state = state;
        var known = new HashMap<Long, LocalDate>();
        this.dayOf =
                at -> known.computeIfAbsent(Math.floorDiv(at.getEpochSecond(), QUARTER), quarter -> dayOf.apply(at));
    }

    static List<Row> of(ChatState state, Function<Instant, LocalDate> dayOf) {
        return new Rows(state, dayOf).made();
    }

    private List<Row> made() {
        if (state.loadingOlder()) rows.add(new Row.Older());
        else if (state.atStart() && !state.lines().isEmpty()) rows.add(new Row.Beginning());
        var lines = state.lines();
        @Nullable LocalDate day = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var today = dayOf.apply(line.at());
            if (!today.equals(day)) rows.add(new Row.Day(today));
            if (isFirstUnread(line)) rows.add(new Row.Unread());
            boolean first = i == 0 || !today.equals(day) || !inOneGo(lines.get(i - 1), line);
            if (first) end();
            rows.add(new Row.Message(line, first, false));
            day = today;
        }
        end();
        return rows;
    }

    /** The last message so far was its author's last word in one go. */
    private void end() {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i) instanceof Row.Message message) {
                rows.set(i, new Row.Message(message.line(), message.first(), true));
                return;
            }
        }
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
