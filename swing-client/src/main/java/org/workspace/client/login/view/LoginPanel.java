package org.workspace.client.login.view;

import java.awt.CardLayout;
import java.awt.GridLayout;
import java.awt.event.HierarchyEvent;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.LoginState;
import org.workspace.client.account.LoginState.Mode;
import org.workspace.client.account.SessionState;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.form.Fields;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Words;

/** The sign-in screen: what this is at the left, the way in at the right. */
public final class LoginPanel extends JPanel {
    private static final int WIDTH = 380;

    private final Texts texts;
    private final LoginActions actions;
    private final SignInForm form;
    private final ConflictPanel conflict;
    private final ServerPanel server;
    private final JLabel question = Words.label("", "muted");
    private final JButton change;
    private final JLabel ending = Words.named(Words.label("", "muted"), "login.ending");
    private final CardLayout pages = new CardLayout();
    private final JPanel page = new JPanel(pages);
    private Mode other = Mode.REGISTER;
    private boolean asking;

    /** {@code corner} stands at the top right: theme and language. */
    public LoginPanel(LoginActions actions, Texts texts, JComponent corner) {
        super(new GridLayout(1, 2));
        this.texts = texts;
        this.actions = actions;
        Words.named(this, "login");
        form = new SignInForm(texts, actions);
        conflict = new ConflictPanel(texts, actions);
        server = new ServerPanel(texts, actions);
        change = Buttons.link("login.other", "", this::otherMode);
        ending.setVisible(false);
        add(new BrandPanel(texts));
        add(right(corner));
        addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) focus();
        });
    }

    private JPanel right(JComponent corner) {
        page.setOpaque(false);
        page.add(form, "form");
        page.add(conflict, "conflict");
        var column = new JPanel(new MigLayout("insets 0, wrap 1, hidemode 3", "[" + WIDTH + "!,fill]"));
        column.setOpaque(false);
        column.add(ending, "gapbottom 16");
        column.add(page);
        column.add(others(), "gaptop 8");
        column.add(server, "gaptop 16");
        var right = new JPanel(new MigLayout("insets 16 24 48 24, fill, wrap 1", "[center]", "[]push[]push"));
        right.add(corner, "right");
        right.add(column);
        return right;
    }

    private JPanel others() {
        var row = new JPanel(new MigLayout("insets 0, fillx, gap 2 0", "push[][]push", "[center]"));
        row.setOpaque(false);
        row.add(question);
        row.add(change);
        return row;
    }

    /** Says why the last session ended; nothing when it was the user's wish or there was none. */
    public void ended(SessionState.@Nullable Ending why) {
        ending.setVisible(false);
        if (why == null || why == SessionState.Ending.SIGNED_OUT) return;
        ending.setVisible(true);
        boolean wanted = why == SessionState.Ending.ACCOUNT_DELETED;
        ending.setIcon(wanted ? Glyph.CIRCLE_CHECK.at(16, Tone.GREEN) : Glyph.CIRCLE_ALERT.at(16, Tone.ORANGE_TEXT));
        ending.setText(Words.wrapped(texts.text(why.key()), WIDTH - 30));
    }

    private void otherMode() {
        actions.mode(other);
        form.focus();
    }

    private static Mode otherModeOf(LoginState state) {
        if (state.mode() != Mode.SIGN_IN) return Mode.SIGN_IN;
        return state.setUpNeeded() ? Mode.SET_UP : Mode.REGISTER;
    }

    public void render(LoginState state) {
        if (state.mode() == Mode.RESET) ending.setVisible(false);
        form.render(state);
        var problem = state.problem();
        server.render(state, problem != null && problem.field() == Field.ADDRESS ? words(problem) : null);
        renderOther(state);
        var asked = state.conflict();
        if (asked != null) conflict.render(asked, state.busy());
        pages.show(page, asked == null ? "form" : "conflict");
        if (asking != (asked != null)) {
            asking = asked != null;
            focus();
        }
    }

    private String words(Problem problem) {
        return Fields.words(texts, problem);
    }

    private void renderOther(LoginState state) {
        other = otherModeOf(state);
        var key =
                switch (other) {
                    case SIGN_IN -> "login.to-sign-in";
                    case REGISTER, RESET -> "login.to-register";
                    case SET_UP -> "login.to-set-up";
                };
        boolean offered = state.conflict() == null && (other != Mode.REGISTER || state.registrationOpen());
        question.setText(texts.text(state.mode() == Mode.RESET ? "login.to-sign-in.remembered" : key + ".question"));
        question.setVisible(offered);
        change.setText(texts.text(key));
        change.setVisible(offered);
        change.setEnabled(!state.busy());
    }

    private void focus() {
        if (asking) conflict.focus();
        else form.focus();
        var root = getRootPane();
        if (root != null) root.setDefaultButton(asking ? conflict.defaultButton() : form.defaultButton());
    }
}
