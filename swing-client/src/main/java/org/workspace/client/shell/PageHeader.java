package org.workspace.client.shell;

import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.widget.Words;

/** A page's title with its one sentence; the quick settings at the right. */
final class PageHeader extends JPanel {
    private final JLabel title = Words.named(Words.label("", "title"), "page.title");
    private final JLabel sentence = Words.named(Words.label("", "muted"), "page.subtitle");

    PageHeader(QuickSettings quick) {
        super(new MigLayout("insets 20 28 8 28, fillx", "[grow][]", "[center]"));
        setOpaque(false);
        var words = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 0"));
        words.setOpaque(false);
        words.add(title);
        words.add(sentence);
        add(words);
        add(quick);
    }

    void show(String title, String sentence) {
        this.title.setText(title);
        this.sentence.setText(sentence);
    }
}
