package org.workspace.client.chat.view;

import com.formdev.flatlaf.util.UIScale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * Where each row stands: measured where it was shown, estimated elsewhere, so that ten thousand rows cost no layout.
 */
final class RowHeights {
    private static final int UNKNOWN = -1;
    private static final float CHARACTER = 7.4f;
    private static final int LINE = 20;

    private List<Row> rows = List.of();
    private int[] heights = {};
    private int[] tops = {0};
    private int width;

    /** Keeps what was measured of the rows that stayed as they were. */
    void rows(List<Row> next) {
        var known = new HashMap<Row, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (heights[i] != UNKNOWN) known.put(rows.get(i), heights[i]);
        }
        rows = next;
        heights =
                next.stream().mapToInt(row -> known.getOrDefault(row, UNKNOWN)).toArray();
        add();
    }

    /** Forgets all measures when it changes. */
    void width(int next) {
        if (next == width) return;
        width = next;
        forget();
    }

    void forget() {
        Arrays.fill(heights, UNKNOWN);
        add();
    }

    /** Whether that changed anything. */
    boolean measured(int row, int height) {
        if (heights[row] == height) return false;
        heights[row] = height;
        return true;
    }

    boolean isMeasured(int row) {
        return heights[row] != UNKNOWN;
    }

    /** Sums up again after {@link #measured}. */
    void add() {
        tops = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) tops[i + 1] = tops[i] + height(i);
    }

    int top(int row) {
        return tops[row];
    }

    int height(int row) {
        return heights[row] == UNKNOWN ? estimate(rows.get(row)) : heights[row];
    }

    int total() {
        return tops[rows.size()];
    }

    /** The row at {@code y}; the nearest one outside. */
    int at(int y) {
        int found = Arrays.binarySearch(tops, y);
        int row = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(rows.size() - 1, row));
    }

    private int estimate(Row row) {
        if (!(row instanceof Row.Message message)) return UIScale.scale(36);
        float perLine = Math.max(10f, MessageView.widestText(width) / UIScale.scale(CHARACTER));
        int lines = 0;
        for (var paragraph : message.line().text().split("\n", -1)) {
            lines += 1 + (int) (paragraph.length() / perLine);
        }
        return UIScale.scale(LINE * lines + 22 + (message.first() ? 26 : 0));
    }
}
