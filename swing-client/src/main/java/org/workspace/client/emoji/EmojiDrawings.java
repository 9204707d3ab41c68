package org.workspace.client.emoji;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The Twemoji drawings, by their name: the code points in hexadecimal, joined by dashes. Read once; any thread. */
final class EmojiDrawings {
    private static final String RESOURCE = "twemoji.tsv.gz";

    private static final class Holder {
        private static final Map<String, byte[]> DRAWINGS = read();
    }

    private EmojiDrawings() {}

    static boolean has(String drawing) {
        return Holder.DRAWINGS.containsKey(drawing);
    }

    /** Takes milliseconds: in the background. */
    static BufferedImage image(String drawing, int pixels) throws IOException {
        var svg = Objects.requireNonNull(Holder.DRAWINGS.get(drawing), drawing);
        var icon = new FlatSVGIcon(new ByteArrayInputStream(svg));
        var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB_PRE);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.scale(pixels / (double) icon.getIconWidth(), pixels / (double) icon.getIconHeight());
        icon.paintIcon(null, canvas, 0, 0);
        canvas.dispose();
        return image;
    }

    private static Map<String, byte[]> read() {
        var drawings = new HashMap<String, byte[]>();
        try (var packed = Objects.requireNonNull(EmojiDrawings.class.getResourceAsStream(RESOURCE), RESOURCE);
                var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed, 1 << 16), StandardCharsets.ISO_8859_1))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                drawings.put(line.substring(0, tab), line.substring(tab + 1).getBytes(StandardCharsets.ISO_8859_1));
            }
            return Map.copyOf(drawings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
