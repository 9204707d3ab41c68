package org.workspace.platform.web.paging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.web.problem.InvalidField;

/**
 * Where a page ended: the sort key of its last row, opaque to callers (keyset paging).
 *
 * <p>A cursor is text from outside like any other: its parts must be checked by whoever reads them.
 */
public record Cursor(List<String> parts) {
    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 500;

    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(Object::toString).toList());
    }

    /**
     * Reads a cursor; none for no text.
     *
     * @throws InvalidField when the text is no cursor with that many parts, or is not written as {@link #text} does
     */
    public static @Nullable Cursor parse(@Nullable String text, int parts) {
        if (text == null) return null;
        try {
            if (text.length() > LONGEST) throw new IllegalArgumentException("too long");
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var found = List.of(decoded.split(SEPARATOR, -1));
            if (found.size() != parts || decoded.indexOf('\0') >= 0) throw new IllegalArgumentException("parts");
            var cursor = new Cursor(found);
            // Padding, stray bits and bytes that are no UTF-8 are read all the same, as something else.
            if (!cursor.text().equals(text)) throw new IllegalArgumentException("not ours");
            return cursor;
        } catch (IllegalArgumentException e) {
            throw new InvalidField("cursor", "is not one that this list gave");
        }
    }

    public String text() {
        var joined = String.join(SEPARATOR, parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }
}
