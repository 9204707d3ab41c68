package org.workspace.client.widget;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.geom.Ellipse2D;
import javax.swing.Icon;
import org.workspace.client.theme.Canvas;
import org.workspace.client.theme.Tone;

/** A small round in the colour of a state; the word stands beside it. */
public record Dot(Tone tone) implements Icon {
    private static final int SIZE = 9;

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        var canvas = Canvas.smooth(graphics);
        canvas.setColor(tone.color());
        canvas.fill(new Ellipse2D.Float(x + .5f, y + .5f, getIconWidth() - 1f, getIconHeight() - 1f));
        canvas.dispose();
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(SIZE);
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(SIZE);
    }
}
