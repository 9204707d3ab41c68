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
    private final JButton takeOver;
    private final JButton cancel;

    ConflictPanel(Texts texts, LoginActions actions) {
        super(new MigLayout("insets 0, wrap 1, fillx", "[grow,fill]", "[]20[]8[]28[]12[]"));
        this.texts = texts;
        setOpaque(false);
        Words.named(this, "conflict");
        takeOver = Buttons.primary("conflict.take-over", texts.text("conflict.take-over"), actions::takeOver);
        cancel = Buttons.plain("conflict.cancel", texts.text("conflict.cancel"), actions::dismissConflict);
        add(new JLabel(Glyph.LAPTOP.at(40, Tone.ORANGE)), "left, growx 0");
        add(title);
        add(words);
        add(takeOver, "h 48!");
        add(cancel, "h 44!");
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
        var sentence = first(kind, conflict) + also(conflict);
        words.setText(Words.wrapped(sentence, WIDTH));
        getAccessibleContext().setAccessibleName(sentence);
        takeOver.getAccessibleContext().setAccessibleDescription(sentence);
        takeOver.setEnabled(!busy);
        cancel.setEnabled(!busy);
    }

    private String first(String kind, Conflict conflict) {
        var since = conflict.since();
        return since == null
                ? texts.text("conflict." + kind, conflict.name())
                : texts.text("conflict." + kind + ".since", conflict.name(), texts.momentWithin(since));
    }

    private String also(Conflict conflict) {
        var username = conflict.alsoHere();
        return username == null ? "" : " " + texts.text("conflict.also-here", username);
    }

    void focus() {
        takeOver.requestFocusInWindow();
    }

    JButton defaultButton() {
        return takeOver;
    }
}
