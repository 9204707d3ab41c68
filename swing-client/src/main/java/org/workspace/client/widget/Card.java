package org.workspace.client.widget;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Graphics;
import java.awt.LayoutManager;
import java.awt.geom.RoundRectangle2D;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import org.workspace.client.theme.Canvas;
import org.workspace.client.theme.Tone;

/** A rounded surface with a soft shadow. */
public class Card extends JPanel {
    private static final int MARGIN = 4;
    private static final int BELOW = 8;
    private static final int ARC = 20;
    private static final int SHADOW_RINGS = 6;

    @SuppressWarnings("this-escape") // what it sets, no card overrides
    public Card(LayoutManager layout) {
        super(layout);
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(MARGIN), UIScale.scale(MARGIN), UIScale.scale(BELOW), UIScale.scale(MARGIN)));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var canvas = Canvas.smooth(graphics);
        float margin = UIScale.scale((float) MARGIN);
        float arc = UIScale.scale((float) ARC);
        float width = getWidth() - 2 * margin;
        float height = getHeight() - margin - UIScale.scale((float) BELOW);
        canvas.setColor(Tone.SHADOW.color(Math.max(1, Tone.SHADOW.color().getAlpha() / SHADOW_RINGS)));
        for (float ring = UIScale.scale(SHADOW_RINGS / 2f); ring > 0; ring -= UIScale.scale(0.5f)) {
            canvas.fill(new RoundRectangle2D.Float(
                    margin - ring, margin + 1 - ring / 2, width + 2 * ring, height + 2 * ring, arc + ring, arc + ring));
        }
        canvas.setColor(Tone.SURFACE.color());
        canvas.fill(new RoundRectangle2D.Float(margin, margin, width, height, arc, arc));
        canvas.setColor(Tone.BORDER.color());
        canvas.draw(new RoundRectangle2D.Float(margin + .5f, margin + .5f, width - 1, height - 1, arc, arc));
        canvas.dispose();
    }
}
