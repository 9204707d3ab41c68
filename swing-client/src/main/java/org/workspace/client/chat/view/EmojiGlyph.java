package org.workspace.client.chat.view;

import java.awt.Graphics2D;
import java.awt.font.GraphicAttribute;
import java.awt.geom.Rectangle2D;
import org.workspace.client.emoji.EmojiImages;

/** Stands in a line of text for one emoji, because Java2D has no coloured glyphs on Linux. */
final class EmojiGlyph extends GraphicAttribute {
    private static final float SIZE = 1.3f;
    private static final float ABOVE = 1.03f;

    private final String drawing;
    private final float fontSize;
    private final EmojiImages images;
    private final Runnable repaint;

    EmojiGlyph(String drawing, float fontSize, EmojiImages images, Runnable repaint) {
        super(GraphicAttribute.ROMAN_BASELINE);
        this.drawing = drawing;
        this.fontSize = fontSize;
        this.images = images;
        this.repaint = repaint;
    }

    @Override
    public float getAscent() {
        return fontSize * ABOVE;
    }

    @Override
    public float getDescent() {
        return fontSize * (SIZE - ABOVE);
    }

    @Override
    public float getAdvance() {
        return fontSize * (SIZE + .12f);
    }

    @Override
    public Rectangle2D getBounds() {
        return new Rectangle2D.Float(0, -getAscent(), getAdvance(), fontSize * SIZE);
    }

    @Override
    public void draw(Graphics2D canvas, float x, float y) {
        images.paint(drawing, canvas, x + fontSize * .06, y - getAscent(), fontSize * SIZE, repaint);
    }
}
