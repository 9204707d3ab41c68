package org.workspace.client.login.view;

import java.util.EnumMap;
import java.util.Map;
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
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.FieldBox;
import org.workspace.client.widget.Words;

/** The fields of the three ways in; those a mode does not need are hidden. */
final class SignInForm extends JPanel {
    private static final int WIDTH = 380;

    private final Texts texts;
    private final LoginActions actions;
    private final JLabel title = Words.named(Words.label("", "display"), "login.title");
    private final JLabel subtitle = Words.label("", "mutedBody");
    private final JLabel problem = Words.named(Words.label("", "problem"), "login.problem");
    private final JTextField code;
    private final JTextField username;
    private final JPasswordField password;
    private final JPasswordField repeated;
    private final Map<Field, FieldBox> boxes = new EnumMap<>(Field.class);
    private final JCheckBox stay;
    private final JButton submit;
    private @Nullable Problem shown;
    private @Nullable Mode mode;

    SignInForm(Texts texts, LoginActions actions) {
        super(new MigLayout("insets 0, wrap 1, fillx, hidemode 3", "[grow,fill]"));
        this.texts = texts;
        this.actions = actions;
        setOpaque(false);
        code = Inputs.text("login.code", Glyph.KEY_ROUND, texts.text("setup.code.placeholder"));
        username = Inputs.text("login.username", Glyph.USER, texts.text("login.username.placeholder"));
        var eye = texts.text("login.password.show");
        password = Inputs.password("login.password", Glyph.LOCK, texts.text("login.password.placeholder"), eye);
        repeated = Inputs.password("login.repeated", Glyph.LOCK, texts.text("login.repeated.placeholder"), eye);
        stay = Words.named(new JCheckBox(texts.text("login.stay"), true), "login.stay");
        stay.setOpaque(false);
        submit = Buttons.primary("login.submit", "", this::submit);
        boxes.put(Field.CODE, new FieldBox(texts.text("setup.code"), code));
        boxes.put(Field.USERNAME, new FieldBox(texts.text("login.username"), username));
        boxes.put(Field.PASSWORD, new FieldBox(texts.text("login.password"), password));
        boxes.put(Field.REPEATED, new FieldBox(texts.text("login.repeated"), repeated));
        layOut();
    }

    private void layOut() {
        add(title);
        add(subtitle, "gapbottom 16");
        problem.setIcon(Glyph.CIRCLE_ALERT.at(16, Tone.RED));
        add(problem, "gapbottom 4");
        Stream.of(Field.CODE, Field.USERNAME, Field.PASSWORD, Field.REPEATED)
                .map(boxes::get)
                .forEach(box -> add(box, "gaptop 8"));
        add(stay, "gaptop 8, growx 0, left");
        add(submit, "h 48!, gaptop 16");
    }

    void render(LoginState state) {
        if (mode == null) username.setText(state.username());
        mode = state.mode();
        title.setText(texts.text(prefix(mode) + ".title"));
        subtitle.setText(texts.text(prefix(mode) + ".subtitle"));
        boxes.forEach((field, box) -> box.setVisible(isNeeded(field, mode)));
        password.putClientProperty(
                com.formdev.flatlaf.FlatClientProperties.PLACEHOLDER_TEXT,
                texts.text(mode == Mode.SIGN_IN ? "login.password.placeholder" : "login.password.new.placeholder"));
        submit.setText(texts.text(state.busy() ? "login.busy" : prefix(mode) + ".submit"));
        boxes.values().forEach(box -> box.field().setEnabled(!state.busy()));
        stay.setEnabled(!state.busy());
        submit.setEnabled(!state.busy());
        renderProblem(state.problem());
    }

    private static boolean isNeeded(Field field, Mode mode) {
        return switch (field) {
            case CODE -> mode == Mode.SET_UP;
            case REPEATED -> mode != Mode.SIGN_IN;
            case ADDRESS, USERNAME, PASSWORD -> true;
        };
    }

    private static String prefix(Mode mode) {
        return switch (mode) {
            case SIGN_IN -> "login";
            case REGISTER -> "register";
            case SET_UP -> "setup";
        };
    }

    private void renderProblem(@Nullable Problem next) {
        var words = next == null
                ? null
                : texts.text(next.key().key(), next.arguments().toArray());
        var field = next == null ? null : next.field();
        boxes.forEach((place, box) -> box.problem(place == field ? words : null));
        boolean general = words != null && field == null;
        problem.setVisible(general);
        problem.setText(general && words != null ? Words.wrapped(words, WIDTH - 40) : "");
        submit.getAccessibleContext().setAccessibleDescription(general ? words : null);
        if (next != null && !next.equals(shown)) focus(field);
        shown = next;
    }

    private void focus(@Nullable Field field) {
        var box = field == null ? null : boxes.get(field);
        if (box != null) box.field().requestFocusInWindow();
        else if (field == null) username.requestFocusInWindow();
    }

    /** The first field that still needs something. */
    void focus() {
        if (shown != null) {
            focus(shown.field());
            return;
        }
        var first = mode == Mode.SET_UP ? code : username.getText().isBlank() ? username : password;
        first.requestFocusInWindow();
    }

    JButton defaultButton() {
        return submit;
    }

    private void submit() {
        if (mode == null) return;
        switch (mode) {
            case SIGN_IN -> actions.signIn(username.getText(), password.getPassword(), stay.isSelected());
            case REGISTER ->
                actions.register(username.getText(), password.getPassword(), repeated.getPassword(), stay.isSelected());
            case SET_UP ->
                actions.setUp(
                        code.getText(),
                        username.getText(),
                        password.getPassword(),
                        repeated.getPassword(),
                        stay.isSelected());
        }
    }
}
