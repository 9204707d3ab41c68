package org.workspace.client.widget;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.AWTEventListener;
import java.awt.event.FocusEvent;
import java.awt.event.MouseEvent;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;

/** Cards below each other, as wide as it is comfortable to read, whatever the window. Follows the keyboard's focus. */
public final class Column extends JPanel implements Scrollable {
    /** What the layout of a card in here begins with. */
    public static final String CARD = "insets 20 26 26 26, fillx";

    /** Where words in a card wrap. */
    public static final int TEXT_WIDTH = 650;

    private static final int WIDTH = 720;
    private static final int STEP = 24;
    private static final int AROUND_FOCUS = 48;

    private final AWTEventListener input = this::happened;
    private boolean mouseDown;

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
        getToolkit().addAWTEventListener(input, AWTEvent.FOCUS_EVENT_MASK | AWTEvent.MOUSE_EVENT_MASK);
    }

    @Override
    public void removeNotify() {
        getToolkit().removeAWTEventListener(input);
        super.removeNotify();
    }

    /** Not while the mouse is down: what moved away under it would miss the click. */
    private void happened(AWTEvent event) {
        switch (event.getID()) {
            case MouseEvent.MOUSE_PRESSED -> mouseDown = true;
            case MouseEvent.MOUSE_RELEASED -> mouseDown = false;
            case FocusEvent.FOCUS_GAINED -> {
                var focused = ((FocusEvent) event).getComponent();
                if (!mouseDown && isAncestorOf(focused)) show(focused);
            }
            default -> {}
        }
    }

    /** The whole card where it fits, else the component itself. */
    private void show(Component focused) {
        if (!isShowing() || !focused.isShowing()) return;
        var card = focused;
        while (card.getParent() != this) card = card.getParent();
        if (card.getHeight() <= getVisibleRect().height) {
            scrollRectToVisible(card.getBounds());
            return;
        }
        var here = getLocationOnScreen();
        var place = new Rectangle(focused.getLocationOnScreen(), focused.getSize());
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
