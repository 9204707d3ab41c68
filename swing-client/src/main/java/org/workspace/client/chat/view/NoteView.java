package org.workspace.client.chat.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Graphics;
import javax.swing.JLabel;
import javax.swing.SwingConstants;
import org.jspecify.annotations.Nullable;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Words;

/** A few words across the stream: a day, the beginning, the unread separator. */
final class NoteView extends RowView {
    private static final int HEIGHT = 36;
    private static final int GAP = 12;

    private final JLabel words;
    private final @Nullable Tone rule;

    private NoteView(String text, String style, @Nullable Tone rule) {
        super(new java.awt.BorderLayout());
        this.rule = rule;
        words = Words.label(text, style);
        words.setHorizontalAlignment(SwingConstants.CENTER);
        getAccessibleContext().setAccessibleName(text);
        add(words);
    }

    static NoteView quiet(String text) {
        return new NoteView(text, "caption", null);
    }

    static NoteView day(String text) {
        return new NoteView(text, "captionStrong", Tone.BORDER);
    }

    static NoteView unread(String text) {
        var view = new NoteView(text, "captionWarn", Tone.ORANGE);
        view.setName("chat.unread");
        return view;
    }

    @Override
    int heightFor(int width) {
        return UIScale.scale(HEIGHT);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (rule == null) return;
        graphics.setColor(rule.color());
        int half = (words.getPreferredSize().width + 2 * UIScale.scale(GAP)) / 2;
        int side = UIScale.scale(GAP + 8);
        int middle = getHeight() / 2;
        graphics.fillRect(side, middle, getWidth() / 2 - half - side, 1);
        graphics.fillRect(getWidth() / 2 + half, middle, getWidth() / 2 - half - side, 1);
    }
}
