package org.workspace.client.widget;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;
import javax.swing.UIManager;
import org.workspace.client.theme.Canvas;
import org.workspace.client.theme.Tone;

/** A count on orange; 99+ beyond that. What it counts must be said by the component's accessible name. */
public record Badge(int count) implements Icon {
    private static final int HEIGHT = 20;
    private static final int MOST = 99;

    private String text() {
        return count > MOST ? MOST + "+" : Integer.toString(count);
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        var canvas = Canvas.smooth(graphics);
        canvas.setFont(UIManager.getFont("semibold.font").deriveFont(UIScale.scale(11f)));
        var metrics = canvas.getFontMetrics();
        int width = getIconWidth();
        int height = getIconHeight();
        canvas.setColor(Tone.BADGE.color());
        canvas.fill(new RoundRectangle2D.Float(x, y, width, height, height, height));
        canvas.setColor(Tone.ON_BADGE.color());
        canvas.drawString(
                text(),
                x + (width - metrics.stringWidth(text())) / 2f,
                y + (height + metrics.getAscent() - metrics.getDescent()) / 2f);
        canvas.dispose();
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(HEIGHT + 7 * (text().length() - 1));
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(HEIGHT);
    }
}
