package org.workspace.client.emoji;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the emoji of a text, longest first: families, flags and skin tones are one emoji each. */
public final class EmojiText {
    /** An emoji from {@code start} up to {@code end} of a text, and the name of its drawing. */
    public record Found(int start, int end, String drawing) {}

    private static final int LONGEST = 12;
    private static final int VARIATION_TEXT = 0xFE0E;
    private static final int VARIATION_EMOJI = 0xFE0F;
    private static final int JOINER = 0x200D;
    /** Below, signs such as © are text unless a variation selector asks for the picture. */
    private static final int FIRST_PICTURE = 0x2600;

    private EmojiText() {}

    /** In the order of the text. */
    public static List<Found> in(String text) {
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < text.length()) {
            var emoji = mayStart(text.codePointAt(at)) ? longestAt(text, at) : null;
            if (emoji != null) found.add(emoji);
            at = emoji != null ? emoji.end() : text.offsetByCodePoints(at, 1);
        }
        return found;
    }

    /** Whether {@code text} is nothing but up to {@code most} emoji. */
    public static boolean isOnlyEmoji(String text, int most) {
        var found = in(text);
        if (found.isEmpty() || found.size() > most) return false;
        int covered =
                found.stream().mapToInt(emoji -> emoji.end() - emoji.start()).sum();
        return text.chars().filter(c -> !Character.isWhitespace(c)).count() == covered;
    }

    private static boolean mayStart(int codePoint) {
        return codePoint >= 0x203C
                || codePoint == 0xA9
                || codePoint == 0xAE
                || codePoint == '#'
                || codePoint == '*'
                || (codePoint >= '0' && codePoint <= '9');
    }

    private static @Nullable Found longestAt(String text, int start) {
        int available = Math.min(LONGEST, text.codePointCount(start, text.length()));
        for (int length = available; length > 0; length--) {
            int end = text.offsetByCodePoints(start, length);
            var points = text.substring(start, end).codePoints().toArray();
            var drawing = isPicture(points, text, end) ? drawing(points) : null;
            if (drawing != null) return new Found(start, end, drawing);
        }
        return null;
    }

    private static boolean isPicture(int[] points, String text, int end) {
        if (points[points.length - 1] == JOINER) return false;
        if (points.length > 1) return true;
        if (end < text.length() && text.codePointAt(end) == VARIATION_TEXT) return false;
        return points[0] >= FIRST_PICTURE;
    }

    private static @Nullable String drawing(int[] points) {
        var exact = joined(points, false);
        if (EmojiDrawings.has(exact)) return exact;
        var bare = joined(points, true);
        return EmojiDrawings.has(bare) ? bare : null;
    }

    private static String joined(int[] points, boolean withoutVariation) {
        var name = new StringBuilder();
        for (int point : points) {
            if (withoutVariation && point == VARIATION_EMOJI) continue;
            if (!name.isEmpty()) name.append('-');
            name.append(Integer.toHexString(point));
        }
        return name.toString();
    }
}
