package org.workspace.client.account.view;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.account.AccountState.Progress;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.form.Fields;
import org.workspace.client.form.Inputs;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Card;
import org.workspace.client.widget.Column;
import org.workspace.client.widget.FieldBox;
import org.workspace.client.widget.Words;

/** The end of the account: says what happens, and asks for the password before it does. Escape gives up. */
final class DeletionCard extends Card {
    private final Texts texts;
    private final JPasswordField password;
    private final JButton begin;
    private final JButton submit;
    private final JButton cancel;
    private final Fields fields;
    private final JPanel question = new JPanel(new MigLayout("insets 0, fillx, hidemode 3, gap 8 10", "[grow]"));

    DeletionCard(Texts texts, AccountActions actions) {
        super(new MigLayout(Column.CARD + ", hidemode 3, gap 0 4", "[grow,fill]"));
        this.texts = texts;
        password = Inputs.password(
                "account.deletion.password",
                Glyph.LOCK,
                texts.text("login.password.placeholder"),
                texts.text("login.password.show"));
        begin = Buttons.dangerous("account.deletion.begin", texts.text("account.deletion.begin"), this::ask);
        submit = Buttons.dangerous("account.deletion.submit", "", () -> actions.delete(password.getPassword()));
        password.addActionListener(event -> actions.delete(password.getPassword()));
        cancel = Buttons.plain("account.deletion.cancel", texts.text("account.deletion.cancel"), this::giveUp);
        fields = new Fields(texts, "account.deletion", Column.TEXT_WIDTH - 30, submit);
        add(Words.label(texts.text("account.deletion.title"), "heading"), "wrap");
        add(Words.paragraph(texts.text("account.deletion.text"), "muted", Column.TEXT_WIDTH), "wrap 16");
        add(begin, "h 44!, growx 0, left, wrap");
        add(layOut(), "wrap");
    }

    private JPanel layOut() {
        question.setOpaque(false);
        question.setVisible(false);
        var box = fields.add(Field.PASSWORD, new FieldBox(texts.text("account.deletion.password"), password));
        question.add(box, "w 340!, wrap");
        question.add(fields.outcome(), "wmin 0, wrap");
        question.add(submit, "h 44!, split 2");
        question.add(cancel, "h 44!");
        question.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ESCAPE"), "cancel");
        question.getActionMap().put("cancel", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (cancel.isEnabled()) giveUp();
            }
        });
        return question;
    }

    private void ask() {
        asking(true);
        password.requestFocusInWindow();
    }

    private void giveUp() {
        clear();
        begin.requestFocusInWindow();
    }

    /** Back to the explanation. */
    void clear() {
        fields.clearSecrets();
        fields.problem(null);
        asking(false);
    }

    private void asking(boolean now) {
        begin.setVisible(!now);
        question.setVisible(now);
        revalidate();
    }

    void render(Progress progress) {
        fields.rest(progress.busy());
        cancel.setEnabled(!progress.busy());
        submit.setText(texts.text(progress.busy() ? "account.busy" : "account.deletion.submit"));
        var problem = progress.problem();
        if (problem != null && !question.isVisible()) return;
        fields.problem(problem);
    }
}
