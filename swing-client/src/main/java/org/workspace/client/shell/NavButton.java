package org.workspace.client.shell;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.BorderFactory;
import javax.swing.JToggleButton;
import javax.swing.UIManager;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Canvas;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Badge;

/** One entry of the left column, with the count of what waits there. */
final class NavButton extends JToggleButton {
    private static final int ICON = 19;
    private static final int ICON_AT = 16;
    private static final int TEXT_AT = 48;
    private static final Color SELECTED_ICON = new Color(0xffb07f);
    private static final Color MARK = new Color(0xff9a5c);

    private final Glyph glyph;
    private final Texts texts;
    private int waiting;

    NavButton(String name, Glyph glyph, Texts texts) {
        super(texts.text("nav." + name));
        this.glyph = glyph;
        this.texts = texts;
        setName("nav." + name);
        setContentAreaFilled(false);
        setBorder(BorderFactory.createEmptyBorder());
        setRolloverEnabled(true);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        getAccessibleContext().setAccessibleName(getText());
    }

    void waiting(int count) {
        waiting = count;
        var name = count == 0 ? getText() : getText() + ", " + texts.text("nav.unread", count);
        getAccessibleContext().setAccessibleName(name);
        repaint();
    }

    int waiting() {
        return waiting;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(212), UIScale.scale(40));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var canvas = Canvas.smooth(graphics);
        ground(canvas);
        var color = isSelected() ? Color.WHITE : Tone.SIDE_TEXT.color();
        var icon = glyph.at(ICON, isSelected() ? SELECTED_ICON : color);
        icon.paintIcon(this, canvas, UIScale.scale(ICON_AT), (getHeight() - icon.getIconHeight()) / 2);
        canvas.setColor(color);
        canvas.setFont(
                UIManager.getFont(isSelected() ? "semibold.font" : "Label.font").deriveFont(UIScale.scale(14f)));
        var metrics = canvas.getFontMetrics();
        canvas.drawString(
                getText(), UIScale.scale(TEXT_AT), (getHeight() + metrics.getAscent() - metrics.getDescent()) / 2);
        if (waiting > 0) {
            var badge = new Badge(waiting);
            int x = getWidth() - badge.getIconWidth() - UIScale.scale(10);
            badge.paintIcon(this, canvas, x, (getHeight() - badge.getIconHeight()) / 2);
        }
        canvas.dispose();
    }

    private void ground(Graphics2D canvas) {
        float arc = UIScale.scale(12f);
        var whole = new RoundRectangle2D.Float(0, 0, getWidth(), getHeight(), arc, arc);
        if (isSelected() || getModel().isRollover()) {
            canvas.setColor(new Color(255, 255, 255, isSelected() ? 30 : 14));
            canvas.fill(whole);
        }
        if (isSelected()) {
            canvas.setColor(MARK);
            float mark = UIScale.scale(18f);
            canvas.fill(new RoundRectangle2D.Float(0, (getHeight() - mark) / 2, UIScale.scale(3.5f), mark, 4, 4));
        }
        if (isFocusOwner()) {
            canvas.setColor(Color.WHITE);
            canvas.setStroke(new java.awt.BasicStroke(UIScale.scale(1.5f)));
            canvas.draw(new RoundRectangle2D.Float(1, 1, getWidth() - 2.5f, getHeight() - 2.5f, arc, arc));
        }
    }
}
