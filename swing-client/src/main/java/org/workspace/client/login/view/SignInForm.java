package org.workspace.client.login.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.LoginState;
import org.workspace.client.account.LoginState.Mode;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.form.Fields;
import org.workspace.client.form.Inputs;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.FieldBox;
import org.workspace.client.widget.Words;

/** The fields of the four ways in; those a mode does not need are hidden. */
final class SignInForm extends JPanel {
    private static final int WIDTH = 380;

    private final Texts texts;
    private final LoginActions actions;
    private final JLabel title = Words.named(Words.label("", "display"), "login.title");
    private final JLabel subtitle = Words.named(Words.label("", "mutedBody"), "login.subtitle");
    private final JTextField username;
    private final JTextField code;
    private final JPasswordField password;
    private final JPasswordField repeated;
    private final Fields fields;
    private final JCheckBox stay;
    private final JButton forgot;
    private final JButton submit;
    private @Nullable LoginState shown;

    SignInForm(Texts texts, LoginActions actions) {
        super(new MigLayout("insets 0, wrap 1, fillx, hidemode 3", "[grow,fill]"));
        this.texts = texts;
        this.actions = actions;
        setOpaque(false);
        username = Inputs.text("login.username", Glyph.USER, texts.text("login.username.placeholder"));
        code = Inputs.text("login.code", Glyph.KEY_ROUND, texts.text("setup.code.placeholder"));
        var eye = texts.text("login.password.show");
        password = Inputs.password("login.password", Glyph.LOCK, texts.text("login.password.placeholder"), eye);
        repeated = Inputs.password("login.repeated", Glyph.LOCK, texts.text("login.repeated.placeholder"), eye);
        stay = Words.named(new JCheckBox(texts.text("login.stay"), true), "login.stay");
        stay.setOpaque(false);
        forgot = Buttons.link("login.forgot", texts.text("login.forgot"), this::forgotten);
        submit = Buttons.primary("login.submit", "", this::submit);
        fields = new Fields(texts, "login", WIDTH - 40, submit);
        fields.add(Field.USERNAME, new FieldBox(texts.text("login.username"), username));
        fields.add(Field.CODE, new FieldBox(texts.text("setup.code"), code));
        fields.add(Field.PASSWORD, new FieldBox(texts.text("login.password"), password));
        fields.add(Field.REPEATED, new FieldBox(texts.text("login.repeated"), repeated));
        layOut();
    }

    private void layOut() {
        add(title);
        add(subtitle, "gapbottom 16");
        add(fields.outcome(), "gapbottom 4");
        Stream.of(Field.USERNAME, Field.CODE, Field.PASSWORD, Field.REPEATED)
                .map(fields::at)
                .forEach(box -> add(box, "gaptop 8"));
        add(stayOrForgot(), "gaptop 8");
        add(submit, "h 48!, gaptop 16");
    }

    private JPanel stayOrForgot() {
        var row = new JPanel(new MigLayout("insets 0, fillx, hidemode 3", "[]push[]", "[center]"));
        row.setOpaque(false);
        row.add(stay);
        row.add(forgot, "pad 0 6 0 6");
        return row;
    }

    void render(LoginState state) {
        var before = shown;
        shown = state;
        if (before == null || !before.username().equals(state.username())) username.setText(state.username());
        var mode = state.mode();
        title.setText(texts.text(prefix(mode) + ".title"));
        subtitle.setText(Words.wrapped(texts.text(prefix(mode) + ".subtitle"), WIDTH));
        renderFields(mode);
        submit.setText(texts.text(state.busy() ? "login.busy" : prefix(mode) + ".submit"));
        stay.setVisible(mode != Mode.RESET);
        stay.setEnabled(!state.busy());
        forgot.setVisible(mode == Mode.SIGN_IN);
        forgot.setEnabled(!state.busy());
        fields.rest(state.busy());
        if (!state.passwordReset()) fields.problem(state.problem());
        else if (before == null || !before.passwordReset()) reset();
    }

    private void renderFields(Mode mode) {
        fields.at(Field.CODE).setVisible(mode == Mode.SET_UP || mode == Mode.RESET);
        fields.at(Field.CODE).label(texts.text(mode == Mode.RESET ? "reset.code" : "setup.code"));
        fields.at(Field.REPEATED).setVisible(mode != Mode.SIGN_IN);
        fields.at(Field.PASSWORD).label(texts.text(mode == Mode.RESET ? "reset.password" : "login.password"));
        password.putClientProperty(
                FlatClientProperties.PLACEHOLDER_TEXT,
                texts.text(mode == Mode.SIGN_IN ? "login.password.placeholder" : "login.password.new.placeholder"));
    }

    /** The new password counts: it is typed once more, to sign in. */
    private void reset() {
        fields.done(texts.text("reset.done"));
        code.setText("");
        password.requestFocusInWindow();
    }

    private static String prefix(Mode mode) {
        return switch (mode) {
            case SIGN_IN -> "login";
            case REGISTER -> "register";
            case RESET -> "reset";
            case SET_UP -> "setup";
        };
    }

    /** The first field that still needs something. */
    void focus() {
        if (fields.focusProblem()) return;
        var named = !username.getText().isBlank();
        var next = fields.at(Field.CODE).isVisible() ? code : password;
        (named ? next : username).requestFocusInWindow();
    }

    JButton defaultButton() {
        return submit;
    }

    private void forgotten() {
        fields.clearSecrets();
        actions.mode(Mode.RESET);
        focus();
    }

    private void submit() {
        if (shown == null) return;
        var name = username.getText();
        var secret = password.getPassword();
        switch (shown.mode()) {
            case SIGN_IN -> actions.signIn(name, secret, stay.isSelected());
            case REGISTER -> actions.register(name, secret, repeated.getPassword(), stay.isSelected());
            case RESET -> actions.resetPassword(name, code.getText(), secret, repeated.getPassword());
            case SET_UP -> actions.setUp(code.getText(), name, secret, repeated.getPassword(), stay.isSelected());
        }
    }
}
