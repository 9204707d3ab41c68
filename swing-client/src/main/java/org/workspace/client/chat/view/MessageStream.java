package org.workspace.client.chat.view;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JPanel;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the chat in a viewport. Only what is in view exists as components, so ten thousand messages scroll like
 * ten. What the reader looks at stays where it is when rows come or change elsewhere; at the bottom it follows.
 */
final class MessageStream extends JPanel implements Scrollable {
    private static final int MARGIN = 300;
    private static final int PASSES = 4;
    private static final int BOTTOM_SLACK = 30;
    private static final int BELOW_LAST = 12;

    /** What the reader looks at: a row and how far it stands below the top of the viewport. */
    private record Anchor(Object key, int offset) {}

    private final JViewport viewport;
    private final Function<Row, RowView> maker;
    private final RowHeights heights = new RowHeights();
    private final Map<Object, Integer> places = new HashMap<>();
    private final Map<Row, RowView> views = new HashMap<>();
    private List<Row> rows = List.of();
    private @Nullable Anchor anchor;
    private @Nullable Object marked;
    private Dimension settledFor = new Dimension();
    private boolean settling;
    private Runnable scrolled = () -> {};

    MessageStream(JViewport viewport, Function<Row, RowView> maker) {
        super(null);
        this.viewport = viewport;
        this.maker = maker;
        setOpaque(false);
        viewport.addChangeListener(event -> moved());
    }

    /** Called whenever another part is in view. */
    void onScroll(Runnable listener) {
        scrolled = listener;
    }

    void rows(List<Row> next) {
        if (next.equals(rows)) return;
        rows = next;
        heights.rows(next);
        places.clear();
        for (int i = 0; i < next.size(); i++) places.put(next.get(i).key(), i);
        settle();
    }

    List<Row> rows() {
        return rows;
    }

    /** Whether new messages are followed. */
    boolean atBottom() {
        return anchor == null;
    }

    void goToBottom() {
        anchor = null;
        settle();
    }

    void goToTop() {
        if (rows.isEmpty()) return;
        anchor = new Anchor(rows.get(0).key(), 0);
        settle();
    }

    private void moved() {
        if (settling) return;
        if (viewport.getSize().equals(settledFor)) anchor = lookedAt(); // else the window changed, not the place
        settle();
    }

    private @Nullable Anchor lookedAt() {
        int top = viewport.getViewPosition().y;
        if (rows.isEmpty() || top + viewport.getHeight() >= contentHeight() - BOTTOM_SLACK) return null;
        int row = heights.at(top);
        while (row + 1 < rows.size() && !(rows.get(row) instanceof Row.Message)) row++; // the others come and go
        return new Anchor(rows.get(row).key(), heights.top(row) - top);
    }

    /** Brings the rows around the anchor into being, measured, and puts the viewport there. */
    private void settle() {
        settling = true;
        try {
            settledFor = viewport.getSize();
            heights.width(viewport.getWidth());
            for (int pass = 0; pass < PASSES && measured(inView()); pass++) heights.add();
            setSize(viewport.getWidth(), Math.max(contentHeight(), viewport.getHeight()));
            place(inView());
            var position = new Point(0, top());
            if (!viewport.getViewPosition().equals(position)) viewport.setViewPosition(position);
            revalidate();
            repaint();
        } finally {
            settling = false;
        }
        scrolled.run();
    }

    private int top() {
        int lowest = Math.max(0, contentHeight() - viewport.getHeight());
        if (anchor == null) return lowest;
        var place = places.get(anchor.key());
        int wanted = place == null ? viewport.getViewPosition().y : heights.top(place) - anchor.offset();
        return Math.max(0, Math.min(lowest, wanted));
    }

    /** First and last row that should exist now. */
    private Rectangle inView() {
        if (rows.isEmpty()) return new Rectangle(0, 0, 0, 0);
        int first = heights.at(top() - MARGIN);
        int last = heights.at(top() + viewport.getHeight() + MARGIN);
        return new Rectangle(0, first, 0, last - first + 1);
    }

    private boolean measured(Rectangle range) {
        boolean changed = false;
        for (int row = range.y; row < range.y + range.height; row++) {
            if (heights.isMeasured(row)) continue;
            changed |= heights.measured(row, view(rows.get(row)).heightFor(viewport.getWidth()));
        }
        return changed;
    }

    private RowView view(Row row) {
        return views.computeIfAbsent(row, missing -> {
            var view = maker.apply(missing);
            view.marked(missing.key().equals(marked));
            add(view);
            return view;
        });
    }

    private void place(Rectangle range) {
        var kept = new HashMap<Row, RowView>();
        for (int i = range.y; i < range.y + range.height; i++) {
            var view = view(rows.get(i));
            view.setBounds(0, heights.top(i), getWidth(), heights.height(i));
            kept.put(rows.get(i), view);
        }
        for (var entry : new ArrayList<>(views.entrySet())) {
            if (kept.containsKey(entry.getKey())) continue;
            remove(entry.getValue());
            views.remove(entry.getKey());
        }
    }

    /** Moves the keyboard's mark by {@code step} messages and shows it. */
    void moveMark(int step) {
        int from = marked == null || !places.containsKey(marked) ? rows.size() : places.get(marked);
        for (int row = from + step; row >= 0 && row < rows.size(); row += step) {
            if (rows.get(row) instanceof Row.Message) {
                mark(rows.get(row).key());
                show(row);
                return;
            }
        }
    }

    void clearMark() {
        mark(null);
    }

    Row.@Nullable Message markedMessage() {
        var place = marked == null ? null : places.get(marked);
        return place != null && rows.get(place) instanceof Row.Message message ? message : null;
    }

    /** Where the marked row stands, for its menu. */
    @Nullable RowView markedView() {
        var message = markedMessage();
        return message == null ? null : views.get(message);
    }

    private void mark(@Nullable Object key) {
        marked = key;
        views.forEach((row, view) -> view.marked(row.key().equals(key)));
    }

    private void show(int row) {
        int top = viewport.getViewPosition().y;
        int bottom = top + viewport.getHeight();
        int rowBottom = heights.top(row) + heights.height(row);
        if (heights.top(row) < top) anchor = new Anchor(rows.get(row).key(), 0);
        else if (rowBottom > bottom)
            anchor = new Anchor(rows.get(row).key(), viewport.getHeight() - heights.height(row));
        settle();
        announceMark();
    }

    private void announceMark() {
        var view = markedView();
        if (view == null) return;
        getAccessibleContext()
                .firePropertyChange(
                        AccessibleContext.ACCESSIBLE_ACTIVE_DESCENDANT_PROPERTY, null, view.getAccessibleContext());
    }

    private int contentHeight() {
        return heights.total() + BELOW_LAST;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (heights != null) heights.forget();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(viewport.getWidth(), contentHeight());
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return com.formdev.flatlaf.util.UIScale.scale(32);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(1, visible.height - com.formdev.flatlaf.util.UIScale.scale(40));
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return contentHeight() < viewport.getHeight();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJPanel() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LIST;
                }
            };
        }
        return accessibleContext;
    }
}
