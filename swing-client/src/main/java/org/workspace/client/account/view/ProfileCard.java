package org.workspace.client.account.view;

import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.account.AccountState.Progress;
import org.workspace.client.account.AccountView;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.form.Fields;
import org.workspace.client.form.Inputs;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.widget.Avatar;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Card;
import org.workspace.client.widget.Column;
import org.workspace.client.widget.FieldBox;
import org.workspace.client.widget.Words;

/** The name one goes by. */
final class ProfileCard extends Card {
    private final Texts texts;
    private final JLabel picture = new JLabel();
    private final JTextField name;
    private final JButton submit;
    private final Fields fields;
    private String called = "";

    ProfileCard(Texts texts, AccountActions actions) {
        super(new MigLayout(Column.CARD + ", hidemode 3, gap 20 4", "[][grow,fill]"));
        this.texts = texts;
        name = Inputs.text("account.name", Glyph.USER, texts.text("login.username.placeholder"));
        submit = Buttons.plain("account.name.submit", "", () -> actions.rename(name.getText()));
        name.addActionListener(event -> actions.rename(name.getText()));
        fields = new Fields(texts, "account.name", Column.TEXT_WIDTH - 120, submit);
        add(Words.label(texts.text("account.name.title"), "heading"), "span 2, wrap");
        add(Words.paragraph(texts.text("account.name.text"), "muted", Column.TEXT_WIDTH), "span 2, wrap 16");
        add(picture, "top");
        add(fields.add(Field.USERNAME, new FieldBox(texts.text("account.name.field"), name, submit)), "top, wrap");
        add(fields.outcome(), "skip 1, wmin 0");
    }

    /** What somebody is typing is not overwritten by the name as it was. */
    void account(AccountView account) {
        picture.setIcon(Avatar.of(account.username(), 68));
        if (account.username().equals(called)) return;
        called = account.username();
        name.setText(called);
    }

    void render(Progress progress) {
        fields.rest(progress.busy());
        submit.setText(texts.text(progress.busy() ? "account.busy" : "account.name.submit"));
        if (progress instanceof Progress.Done) fields.done(texts.text("account.name.done", called));
        else fields.problem(progress.problem());
    }
}
