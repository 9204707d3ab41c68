package org.workspace.client.login.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Logo;
import org.workspace.client.theme.Canvas;
import org.workspace.client.widget.Words;

/** The left half of the sign-in screen: what this is, in one sentence. The same in both themes. */
final class BrandPanel extends JPanel {
    private static final Color[] GROUND = {new Color(0x4a46a8), new Color(0x322f7c), new Color(0x1d1b4b)};
    private static final Color GLOW = new Color(0xf2, 0x82, 0x41, 105);
    private static final Color GLOW_BELOW = new Color(0x8b, 0x85, 0xff, 95);
    private static final int FRAMES = 9;

    BrandPanel(Texts texts) {
        super(new MigLayout("insets 64 72 96 72, fill, wrap 1", "[]", "[]push[]16[]push"));
        var name = Words.label(texts.text("app.name"), "brand");
        name.setIcon(Logo.at(42));
        name.setIconTextGap(UIScale.scale(14));
        var claim = Words.label("<html>" + texts.text("app.claim") + "</html>", "hero");
        claim.getAccessibleContext().setAccessibleName(texts.text("app.claim.plain"));
        add(name);
        add(claim);
        add(Words.paragraph(texts.text("app.sentence"), "onDarkBody", 400));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var canvas = Canvas.smooth(graphics);
        float width = getWidth();
        float height = getHeight();
        canvas.setPaint(new LinearGradientPaint(0, 0, width, height, new float[] {0, .55f, 1}, GROUND));
        canvas.fillRect(0, 0, getWidth(), getHeight());
        glow(canvas, width * .95f, height * .1f, width * .75f, GLOW);
        glow(canvas, width * .05f, height, width * .7f, GLOW_BELOW);
        frames(canvas, width, height);
        canvas.dispose();
    }

    private void glow(Graphics2D canvas, float x, float y, float radius, Color color) {
        var faded = new Color(color.getRed(), color.getGreen(), color.getBlue(), 0);
        canvas.setPaint(new RadialGradientPaint(
                new Point2D.Float(x, y), Math.max(1, radius), new float[] {0, 1}, new Color[] {color, faded}));
        canvas.fillRect(0, 0, getWidth(), getHeight());
    }

    private static void frames(Graphics2D canvas, float width, float height) {
        canvas.setStroke(new BasicStroke(1.2f));
        for (int i = 0; i < FRAMES; i++) {
            canvas.setColor(new Color(255, 255, 255, 16 - i));
            float side = UIScale.scale(160f + i * 90);
            canvas.draw(new RoundRectangle2D.Float(width - side * .6f, height - side * .62f, side, side, 60, 60));
        }
    }
}
