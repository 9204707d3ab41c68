package org.workspace.client.login.view;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.account.LoginState.Conflict;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Words;

/** Asks, in the place of the form, whether to end the session that is in the way. Enter takes over, Escape gives up. */
final class ConflictPanel extends JPanel {
    private static final int WIDTH = 380;

    private final Texts texts;
    private final JLabel title = Words.named(Words.label("", "display"), "conflict.title");
    private final JLabel words = Words.named(Words.label("", "mutedBody"), "conflict.words");
    private final JLabel since = Words.named(Words.plain("", "muted"), "conflict.since");
    private final JLabel also = Words.named(Words.label("", "mutedBody"), "conflict.also");
    private final JButton takeOver;
    private final JButton cancel;

    ConflictPanel(Texts texts, LoginActions actions) {
        super(new MigLayout("insets 0, wrap 1, fillx, hidemode 3", "[grow,fill]"));
        this.texts = texts;
        setOpaque(false);
        Words.named(this, "conflict");
        takeOver = Buttons.primary("conflict.take-over", texts.text("conflict.take-over"), actions::takeOver);
        cancel = Buttons.plain("conflict.cancel", texts.text("conflict.cancel"), actions::dismissConflict);
        add(new JLabel(Glyph.LAPTOP.at(40, Tone.ORANGE)), "left, growx 0");
        also.setIcon(Glyph.USER.at(16, Tone.ORANGE_TEXT));
        since.setIcon(Glyph.CLOCK.at(16, Tone.MUTED));
        add(title, "gaptop 20");
        add(words, "gaptop 8");
        add(since, "gaptop 8");
        add(also, "gaptop 16");
        add(takeOver, "h 48!, gaptop 28");
        add(cancel, "h 44!, gaptop 12");
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ESCAPE"), "cancel");
        getActionMap().put("cancel", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                actions.dismissConflict();
            }
        });
    }

    void render(Conflict conflict, boolean busy) {
        var kind = conflict.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        title.setText(Words.wrapped(texts.text("conflict.title." + kind), WIDTH));
        var sentence = texts.text("conflict." + kind, conflict.name());
        var begun = conflict.since() == null ? "" : texts.text("conflict.since", texts.momentWithin(conflict.since()));
        var other = conflict.alsoHere() == null ? "" : texts.text("conflict.also-here", conflict.alsoHere());
        words.setText(Words.wrapped(sentence, WIDTH));
        since.setText(begun);
        since.setVisible(!begun.isEmpty());
        also.setText(Words.wrapped(other, WIDTH - 30));
        also.setVisible(!other.isEmpty());
        describe(String.join(" ", sentence, begun, other).strip());
        takeOver.setEnabled(!busy);
        cancel.setEnabled(!busy);
    }

    /** For whoever listens instead of looking. */
    private void describe(String question) {
        getAccessibleContext().setAccessibleName(question);
        takeOver.getAccessibleContext().setAccessibleDescription(question);
    }

    void focus() {
        takeOver.requestFocusInWindow();
    }

    JButton defaultButton() {
        return takeOver;
    }
}
