package org.workspace.client.widget;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.beans.PropertyChangeListener;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** A card above the page, beside the button that opened it. Escape, a click elsewhere or the focus leaving close it. */
public final class Popover extends Card {
    /** On which side of its button it opens. */
    public enum Side {
        ABOVE,
        BELOW
    }

    private static final int GAP = 4;

    private final JComponent owner;
    private final JLayeredPane layers;
    private final PropertyChangeListener focus = event -> focusMoved((@Nullable Component) event.getNewValue());
    private final ComponentAdapter resized = new ComponentAdapter() {
        @Override
        public void componentResized(ComponentEvent event) {
            close();
        }
    };

    private Popover(JComponent owner, JComponent content) {
        super(new MigLayout("insets 16 16 20 16, fill", "[grow,fill]", "[grow,fill]"));
        this.owner = owner;
        this.layers = owner.getRootPane().getLayeredPane();
        add(content);
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ESCAPE"), "close");
        getActionMap().put("close", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                close();
                owner.requestFocusInWindow();
            }
        });
    }

    /** Opens {@code content} beside {@code owner} and puts the focus on {@code first}. */
    public static Popover open(JComponent owner, JComponent content, JComponent first, Side side) {
        var popover = new Popover(owner, content);
        popover.show(side);
        first.requestFocusInWindow();
        return popover;
    }

    private void show(Side side) {
        var size = getPreferredSize();
        var corner = place();
        int gap = UIScale.scale(GAP);
        int y = side == Side.ABOVE ? corner.y - size.height - gap : corner.y + owner.getHeight() + gap;
        boolean fits = corner.x + size.width + gap <= layers.getWidth();
        int x = fits ? corner.x : corner.x + owner.getWidth() - size.width;
        setBounds(Math.max(gap, x), Math.max(gap, y), size.width, size.height);
        layers.add(this, JLayeredPane.POPUP_LAYER);
        layers.addComponentListener(resized);
        validate();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener("permanentFocusOwner", focus);
    }

    /** Where the owner stands among the layers. */
    private Point place() {
        var place = owner.getLocationOnScreen();
        var origin = layers.getLocationOnScreen();
        return new Point(place.x - origin.x, place.y - origin.y);
    }

    private void focusMoved(@Nullable Component now) {
        if (now != null && now != owner && !isAncestorOf(now) && now != this) close();
    }

    public boolean isOpen() {
        return getParent() != null;
    }

    public void close() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager()
                .removePropertyChangeListener("permanentFocusOwner", focus);
        layers.removeComponentListener(resized);
        layers.remove(this);
        layers.repaint(getBounds());
    }
}
