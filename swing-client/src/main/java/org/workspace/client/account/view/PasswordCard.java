package org.workspace.client.account.view;

import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JPasswordField;
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

/** A new password, for who knows the current one. */
final class PasswordCard extends Card {
    private final Texts texts;
    private final AccountActions actions;
    private final JPasswordField current;
    private final JPasswordField next;
    private final JPasswordField repeated;
    private final JCheckBox others;
    private final JButton submit;
    private final Fields fields;

    PasswordCard(Texts texts, AccountActions actions) {
        super(new MigLayout(Column.CARD + ", hidemode 3, gap 20 4", "[sg,grow,fill][sg,grow,fill]"));
        this.texts = texts;
        this.actions = actions;
        current = secret("account.password.current", Glyph.LOCK, "login.password.placeholder");
        next = secret("account.password.new", Glyph.KEY_ROUND, "login.password.new.placeholder");
        repeated = secret("account.password.repeated", Glyph.KEY_ROUND, "login.repeated.placeholder");
        others = Words.named(new JCheckBox(texts.text("account.password.others"), true), "account.password.others");
        others.setOpaque(false);
        submit = Buttons.plain("account.password.submit", "", this::submit);
        fields = new Fields(texts, "account.password", Column.TEXT_WIDTH - 30, submit);
        add(Words.label(texts.text("account.password.title"), "heading"), "span 2, wrap");
        add(Words.paragraph(texts.text("account.password.text"), "muted", Column.TEXT_WIDTH), "span 2, wrap 16");
        add(fields.add(Field.CURRENT, box("account.password.current", current)), "wrap 12");
        add(fields.add(Field.PASSWORD, box("account.password.new", next)), "top");
        add(fields.add(Field.REPEATED, box("account.password.repeated", repeated)), "top, wrap 14");
        add(fields.outcome(), "span 2, wmin 0, wrap 10");
        add(others, "h 44!, growx 0, left");
        add(submit, "h 44!, growx 0, right");
    }

    private JPasswordField secret(String name, Glyph glyph, String placeholder) {
        var eye = texts.text("login.password.show");
        var field = Inputs.password(name, glyph, texts.text(placeholder), eye);
        field.addActionListener(event -> submit());
        return field;
    }

    private FieldBox box(String key, JPasswordField field) {
        return new FieldBox(texts.text(key), field);
    }

    private void submit() {
        actions.changePassword(current.getPassword(), next.getPassword(), repeated.getPassword(), others.isSelected());
    }

    void clear() {
        fields.clearSecrets();
    }

    void render(Progress progress) {
        fields.rest(progress.busy());
        others.setEnabled(!progress.busy());
        submit.setText(texts.text(progress.busy() ? "account.busy" : "account.password.submit"));
        if (progress instanceof Progress.Done) fields.done(texts.text("account.password.done"));
        else fields.problem(progress.problem());
    }
}
