package org.workspace.client.chat.view;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.net.URI;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workspace.client.emoji.EmojiImages;
import org.workspace.client.emoji.EmojiText;
import org.workspace.client.link.Links.Link;

/** The words of one message, broken into lines of a width, with emoji as pictures and links underlined. */
final class MessageText {
    private static final float LEADING = 1.18f;
    private static final char PICTURE = '\uFFFC';

    /** How it looks; {@code repaint} is called when an emoji could not be painted yet. */
    record Style(Font font, Color text, Color link, EmojiImages images, Runnable repaint) {}

    private record Span(int start, int end, URI target) {}

    private record Picture(int at, String drawing) {}

    private record Line(TextLayout layout, float baseline, int start) {}

    private final StringBuilder shown = new StringBuilder();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private float height;
    private float width;

    MessageText(String text, List<Link> links) {
        int[] places = new int[text.length() + 1];
        int at = 0;
        for (var emoji : EmojiText.in(text)) {
            at = copy(text, at, emoji.start(), places);
            pictures.add(new Picture(shown.length(), emoji.drawing()));
            for (int i = emoji.start(); i < emoji.end(); i++) places[i] = shown.length();
            shown.append(PICTURE);
            at = emoji.end();
        }
        copy(text, at, text.length(), places);
        places[text.length()] = shown.length();
        links.forEach(link -> spans.add(new Span(places[link.start()], places[link.end()], link.target())));
    }

    private int copy(String text, int from, int to, int[] places) {
        for (int i = from; i < to; i++) {
            places[i] = shown.length();
            shown.append(text.charAt(i) == '\t' ? ' ' : text.charAt(i));
        }
        return to;
    }

    /** Breaks the text again; do so whenever width, font or colours change. */
    void layOut(float available, Style style, FontRenderContext context) {
        lines.clear();
        height = 0;
        width = 0;
        int start = 0;
        for (var paragraph : shown.toString().split("\n", -1)) {
            layOut(paragraph, start, available, style, context);
            start += paragraph.length() + 1;
        }
    }

    private void layOut(String paragraph, int start, float available, Style style, FontRenderContext context) {
        if (paragraph.isEmpty()) {
            height += style.font().getLineMetrics("x", context).getHeight() * LEADING;
            return;
        }
        var measurer = new LineBreakMeasurer(attributed(paragraph, start, style).getIterator(), context);
        while (measurer.getPosition() < paragraph.length()) {
            int position = measurer.getPosition();
            add(measurer.nextLayout(available), start + position);
        }
    }

    private void add(TextLayout layout, int start) {
        float plain = layout.getAscent() + layout.getDescent() + layout.getLeading();
        float extra = plain * (LEADING - 1);
        lines.add(new Line(layout, height + extra / 2 + layout.getAscent(), start));
        height += plain + extra;
        width = Math.max(width, layout.getVisibleAdvance());
    }

    private AttributedString attributed(String paragraph, int start, Style style) {
        var attributed = new AttributedString(paragraph);
        attributed.addAttribute(TextAttribute.FONT, style.font());
        attributed.addAttribute(TextAttribute.FOREGROUND, style.text());
        int end = start + paragraph.length();
        for (var span : spans) {
            int from = Math.max(span.start(), start) - start;
            int to = Math.min(span.end(), end) - start;
            if (from >= to) continue;
            attributed.addAttribute(TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_ON, from, to);
            attributed.addAttribute(TextAttribute.FOREGROUND, style.link(), from, to);
        }
        for (var picture : pictures) {
            if (picture.at() < start || picture.at() >= end) continue;
            var glyph = new EmojiGlyph(picture.drawing(), style.font().getSize2D(), style.images(), style.repaint());
            attributed.addAttribute(
                    TextAttribute.CHAR_REPLACEMENT, glyph, picture.at() - start, picture.at() - start + 1);
        }
        return attributed;
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    void paint(Graphics2D canvas, float x, float y) {
        for (var line : lines) line.layout().draw(canvas, x, y + line.baseline());
    }

    /** Where a click at this point leads; null when it hits no link. */
    @Nullable URI targetAt(float x, float y) {
        for (var line : lines) {
            float top = line.baseline() - line.layout().getAscent();
            float bottom = line.baseline() + line.layout().getDescent();
            if (y < top || y > bottom || x < 0 || x > line.layout().getAdvance()) continue;
            int place = line.start()
                    + line.layout().hitTestChar(x, y - line.baseline()).getCharIndex();
            for (var span : spans) {
                if (place >= span.start() && place < span.end()) return span.target();
            }
        }
        return null;
    }
}
