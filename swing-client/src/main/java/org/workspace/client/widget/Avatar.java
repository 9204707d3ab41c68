package org.workspace.client.widget;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.swing.Icon;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.workspace.client.theme.Canvas;
import org.workspace.client.theme.Tone;

/**
 * The first letters of a name on a round of a colour that is always the same: the name's own, or that of an id where the
 * name is another one in another language. The name must stand beside it.
 */
public final class Avatar implements Icon {
    private record Shade(Color light, Color dark) {}

    /** Dark enough for white letters. */
    private static final List<Shade> SHADES = List.of(
            new Shade(new Color(0x2a74c6), new Color(0x2566b0)),
            new Shade(new Color(0x178055), new Color(0x126845)),
            new Shade(new Color(0x7a5cf0), new Color(0x5b45c9)),
            new Shade(new Color(0xba5610), new Color(0xa2470a)),
            new Shade(new Color(0xc43d72), new Color(0x9f2f5b)),
            new Shade(new Color(0x8f6b06), new Color(0x765703)),
            new Shade(new Color(0x137a86), new Color(0x0f6069)));

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s._-]+");

    private final String name;
    private final String id;
    private final int size;
    private final @Nullable Tone presence;

    private Avatar(String name, String id, int size, @Nullable Tone presence) {
        this.name = name;
        this.id = id;
        this.size = size;
        this.presence = presence;
    }

    public static Avatar of(String name, int size) {
        return new Avatar(name, name, size, null);
    }

    /** With a dot of colour {@code presence}. */
    public static Avatar of(String name, int size, Tone presence) {
        return new Avatar(name, name, size, presence);
    }

    /** The same in the colour of {@code id}. */
    public Avatar coloredAs(String id) {
        return new Avatar(name, id, size, presence);
    }

    /** Of the first and the last word; two of one word. */
    static String initials(String name) {
        var words = BETWEEN_WORDS
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .toList();
        var letters = words.size() < 2
                ? first(2, words.isEmpty() ? name : words.get(0))
                : first(1, words.get(0)) + first(1, words.get(words.size() - 1));
        return letters.toUpperCase(Locale.ROOT);
    }

    private static String first(int letters, String word) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(letters, word.codePointCount(0, word.length()))));
    }

    static List<Color> backgrounds() {
        return SHADES.stream().map(Shade::light).toList();
    }

    Color background() {
        return shade().light();
    }

    private Shade shade() {
        return SHADES.get(Math.floorMod(id.toLowerCase(Locale.ROOT).hashCode(), SHADES.size()));
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        var canvas = Canvas.smooth(graphics);
        float side = UIScale.scale((float) size);
        var shade = shade();
        canvas.setPaint(new GradientPaint(x, y, shade.light(), x + side, y + side, shade.dark()));
        canvas.fill(new Ellipse2D.Float(x, y, side, side));
        letters(canvas, x, y, side);
        if (presence != null) dot(canvas, presence, x, y, side);
        canvas.dispose();
    }

    private void letters(Graphics2D canvas, int x, int y, float side) {
        canvas.setFont(UIManager.getFont("semibold.font").deriveFont(Font.PLAIN, side * .37f));
        canvas.setColor(Color.WHITE);
        var metrics = canvas.getFontMetrics();
        var letters = initials(name);
        canvas.drawString(
                letters,
                x + (side - metrics.stringWidth(letters)) / 2f,
                y + (side + metrics.getAscent() - metrics.getDescent()) / 2f);
    }

    private static void dot(Graphics2D canvas, Tone tone, int x, int y, float side) {
        float dot = side * .32f;
        canvas.setColor(Tone.SURFACE.color());
        canvas.fill(new Ellipse2D.Float(x + side - dot + 1, y + side - dot + 1, dot, dot));
        canvas.setColor(tone.color());
        float inner = dot * .72f;
        float inset = (dot - inner) / 2f;
        canvas.fill(new Ellipse2D.Float(x + side - dot + 1 + inset, y + side - dot + 1 + inset, inner, inner));
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(size) + 1;
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(size) + 1;
    }
}
