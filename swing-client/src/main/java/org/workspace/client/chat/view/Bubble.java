package org.workspace.client.chat.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Path2D;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.workspace.client.emoji.EmojiImages;
import org.workspace.client.emoji.EmojiText;
import org.workspace.client.link.Links.Link;
import org.workspace.client.theme.Canvas;
import org.workspace.client.theme.Tone;

/** The words of one message on their rounded ground. What it says is told to assistive technology by its row. */
final class Bubble extends JPanel {
    private static final int SIDE = 15;
    private static final int ABOVE = 8;
    private static final float ARC = 11;
    private static final float TEXT_SIZE = 14;
    private static final float ALONE_SIZE = 30;
    private static final int MOST_ALONE = 3;

    private final boolean mine;
    private final boolean pictureOnly;
    private final EmojiImages images;
    private final MessageText text;
    private boolean onItsWay;
    private boolean marked;
    private int laidOutFor = -1;

    Bubble(String words, List<Link> links, boolean mine, EmojiImages images, Consumer<URI> open) {
        this.mine = mine;
        this.images = images;
        this.text = new MessageText(words, links);
        this.pictureOnly = EmojiText.isOnlyEmoji(words, MOST_ALONE);
        setOpaque(false);
        if (!links.isEmpty()) listen(open);
    }

    private void listen(Consumer<URI> open) {
        var mouse = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                var target = targetAt(event.getPoint());
                setCursor(target == null ? null : Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
                setToolTipText(target == null ? null : target.toString());
            }

            @Override
            public void mouseClicked(MouseEvent event) {
                var target = targetAt(event.getPoint());
                if (target != null && event.getButton() == MouseEvent.BUTTON1) open.accept(target);
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    private @Nullable URI targetAt(Point point) {
        return text.targetAt(point.x - UIScale.scale(SIDE), point.y - UIScale.scale(ABOVE));
    }

    /** Waiting and refused messages are paler than those the server has. */
    void onItsWay(boolean onItsWay) {
        this.onItsWay = onItsWay;
    }

    /** Shows that the keyboard is here. */
    void marked(boolean marked) {
        this.marked = marked;
        repaint();
    }

    /** Breaks the lines for at most {@code available} pixels; then {@link #getPreferredSize} is right. */
    void layOutFor(int available) {
        if (available == laidOutFor) return;
        laidOutFor = available;
        var context = getFontMetrics(font()).getFontRenderContext();
        var style = new MessageText.Style(font(), textColor(), linkColor(), images, this::repaint);
        text.layOut(available - 2f * UIScale.scale(SIDE), style, context);
        setPreferredSize(new java.awt.Dimension(
                (int) Math.ceil(text.width()) + 2 * UIScale.scale(SIDE),
                (int) Math.ceil(text.height()) + 2 * UIScale.scale(ABOVE)));
    }

    /** How high it would be with one line of text. */
    int lineHeight() {
        return getFontMetrics(font()).getHeight() + 2 * UIScale.scale(ABOVE);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        laidOutFor = -1;
    }

    private Font font() {
        return UIManager.getFont("Label.font").deriveFont(UIScale.scale(pictureOnly ? ALONE_SIZE : TEXT_SIZE));
    }

    private Color textColor() {
        return (mine && !onItsWay ? Tone.ON_OWN_BUBBLE : Tone.TEXT).color();
    }

    private Color linkColor() {
        return (mine && !onItsWay ? Tone.ON_OWN_BUBBLE : Tone.ACCENT_TEXT).color();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var canvas = Canvas.smooth(graphics);
        var shape = shape(.5f, getWidth() - 1f, getHeight() - 1f);
        if (!pictureOnly) ground(canvas, shape);
        text.paint(canvas, UIScale.scale(SIDE), UIScale.scale(ABOVE));
        if (marked) {
            canvas.setColor(Tone.ORANGE.color());
            canvas.setStroke(new BasicStroke(UIScale.scale(2f)));
            canvas.draw(shape(1f, getWidth() - 2f, getHeight() - 2f));
        }
        canvas.dispose();
    }

    private void ground(Graphics2D canvas, Path2D shape) {
        if (mine && !onItsWay) {
            canvas.setPaint(new GradientPaint(
                    0, 0, Tone.OWN_BUBBLE_START.color(), getWidth(), getHeight(), Tone.OWN_BUBBLE_END.color()));
            canvas.fill(shape);
            return;
        }
        canvas.setColor((onItsWay ? Tone.ACCENT_SOFT : Tone.BUBBLE).color());
        canvas.fill(shape);
        canvas.setColor((onItsWay ? Tone.ACCENT : Tone.BORDER).color());
        if (onItsWay) canvas.setStroke(dashes());
        canvas.draw(shape);
    }

    private static BasicStroke dashes() {
        float dash = UIScale.scale(4f);
        return new BasicStroke(
                UIScale.scale(1f), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash}, 0);
    }

    /** Round but for the corner that points to whoever speaks. */
    private Path2D shape(float inset, float width, float height) {
        float arc = UIScale.scale(ARC);
        float sharp = UIScale.scale(3f);
        float topLeft = mine ? arc : sharp;
        float bottomRight = mine ? sharp : arc;
        float right = inset + width;
        float bottom = inset + height;
        var path = new Path2D.Float();
        path.moveTo(inset + topLeft, inset);
        path.lineTo(right - arc, inset);
        path.quadTo(right, inset, right, inset + arc);
        path.lineTo(right, bottom - bottomRight);
        path.quadTo(right, bottom, right - bottomRight, bottom);
        path.lineTo(inset + arc, bottom);
        path.quadTo(inset, bottom, inset, bottom - arc);
        path.lineTo(inset, inset + topLeft);
        path.quadTo(inset, inset, inset + topLeft, inset);
        path.closePath();
        return path;
    }
}
