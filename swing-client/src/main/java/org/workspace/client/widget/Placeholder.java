package org.workspace.client.widget;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;

/** What stands where there is nothing to show: nothing yet, not now, or not for long. */
public final class Placeholder extends JPanel {
    private final JLabel picture = new JLabel();
    private final JLabel title = Words.named(Words.label("", "heading"), "placeholder.title");
    private final JLabel text = Words.named(Words.label("", "muted"), "placeholder.text");
    private final JProgressBar progress = new JProgressBar();

    public Placeholder() {
        super(new MigLayout("insets 0, fill", "[center]", "[center]"));
        setOpaque(false);
        var column = new JPanel(new MigLayout("insets 0 0 32 0, wrap 1, hidemode 3, gap 0 6", "[center]"));
        column.setOpaque(false);
        column.add(picture, "gapbottom 8");
        column.add(title);
        column.add(text);
        column.add(progress, "w 160!, h 4!, gaptop 8");
        add(column);
    }

    public void rest(Glyph glyph, String headline, String sentence) {
        show(glyph, headline, sentence, false);
    }

    public void busy(Glyph glyph, String headline) {
        show(glyph, headline, "", true);
    }

    private void show(Glyph glyph, String headline, String sentence, boolean working) {
        picture.setIcon(glyph.at(40, Tone.MUTED));
        title.setText(headline);
        text.setText(sentence);
        progress.setVisible(working);
        progress.setIndeterminate(working);
    }
}
