package org.workspace.client.widget;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.beans.PropertyChangeListener;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** Cards below each other, as wide as it is comfortable to read, whatever the window. Follows the keyboard's focus. */
public final class Column extends JPanel implements Scrollable {
    /** What the layout of a card in here begins with. */
    public static final String CARD = "insets 20 26 26 26, fillx";

    /** Where words in a card wrap. */
    public static final int TEXT_WIDTH = 650;

    private static final int WIDTH = 720;
    private static final int STEP = 24;
    private static final int AROUND_FOCUS = 48;

    private final PropertyChangeListener focus = event -> focused((@Nullable Component) event.getNewValue());

    public Column() {
        super(new MigLayout("insets 0 0 24 0, wrap 1, gap 0 4", "[" + WIDTH + "!,fill]"));
        setOpaque(false);
    }

    /** This column in what scrolls it. */
    public JScrollPane scrolling() {
        var scroll = new JScrollPane(this);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    @Override
    public void addNotify() {
        super.addNotify();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener("permanentFocusOwner", focus);
    }

    @Override
    public void removeNotify() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager()
                .removePropertyChangeListener("permanentFocusOwner", focus);
        super.removeNotify();
    }

    private void focused(@Nullable Component now) {
        if (now == null || !isAncestorOf(now) || !isShowing() || !now.isShowing()) return;
        var here = getLocationOnScreen();
        var place = new Rectangle(now.getLocationOnScreen(), now.getSize());
        place.translate(-here.x, -here.y);
        place.grow(0, AROUND_FOCUS);
        scrollRectToVisible(place.intersection(new Rectangle(0, 0, getWidth(), getHeight())));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return STEP;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
