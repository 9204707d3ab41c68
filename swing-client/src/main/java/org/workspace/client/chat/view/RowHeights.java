package org.workspace.client.chat.view;

import com.formdev.flatlaf.util.UIScale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * Where each row stands: measured where it was shown, estimated elsewhere, so that ten thousand rows cost no layout.
 */
final class RowHeights {
    private static final float CHARACTER = 7.4f;
    private static final int LINE = 20;
    private static final int NOWHERE = -1;
    private static final int NOTE = 36;

    private List<Row> rows = List.of();
    private int[] heights = {};
    private boolean[] measured = {};
    private int[] tops = {0};
    private int width;

    /** Keeps what is known of the rows that stayed as they were. */
    void rows(List<Row> next) {
        var places = new HashMap<Object, Integer>();
        for (int i = 0; i < rows.size(); i++) places.put(rows.get(i).key(), i);
        var nextHeights = new int[next.size()];
        var nextMeasured = new boolean[next.size()];
        for (int i = 0; i < next.size(); i++) {
            int place = places.getOrDefault(next.get(i).key(), NOWHERE);
            boolean known = place != NOWHERE && rows.get(place).equals(next.get(i));
            nextHeights[i] = known ? heights[place] : estimate(next.get(i));
            nextMeasured[i] = known && measured[place];
        }
        rows = next;
        heights = nextHeights;
        measured = nextMeasured;
        add();
    }

    /** Forgets all measures when it changes. */
    void width(int next) {
        if (next == width) return;
        width = next;
        forget();
    }

    void forget() {
        for (int i = 0; i < rows.size(); i++) heights[i] = estimate(rows.get(i));
        Arrays.fill(measured, false);
        add();
    }

    /** Whether that changed anything. */
    boolean measured(int row, int height) {
        boolean changed = heights[row] != height;
        heights[row] = height;
        measured[row] = true;
        return changed;
    }

    boolean isMeasured(int row) {
        return measured[row];
    }

    /** Sums up again after {@link #measured}. */
    void add() {
        tops = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) tops[i + 1] = tops[i] + heights[i];
    }

    int top(int row) {
        return tops[row];
    }

    int height(int row) {
        return heights[row];
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
        if (!(row instanceof Row.Message message)) return UIScale.scale(NOTE);
        float perLine = Math.max(10f, MessageView.widestText(width) / UIScale.scale(CHARACTER));
        var text = message.line().text();
        int lines = 1 + (int) (text.length() / perLine);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines++;
        return UIScale.scale(LINE * lines + 22 + (message.first() ? 26 : 0));
    }
}
