package org.workspace.platform.web.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some items of a list, and where to go on; {@code next} is null at the end. */
public record Page<T>(List<T> items, @Nullable String next) {
    /**
     * Cuts the extra row that a query for {@code limit + 1} rows brought to learn whether there is more.
     *
     * @param cursor makes the cursor of the last row shown
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) return new Page<>(rows, null);
        var shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, cursor.apply(shown.get(limit - 1)).text());
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
