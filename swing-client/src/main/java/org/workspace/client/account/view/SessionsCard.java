package org.workspace.client.account.view;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.AccountState.Sessions;
import org.workspace.client.account.OpenSession;
import org.workspace.client.connection.Problem;
import org.workspace.client.form.Fields;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Card;
import org.workspace.client.widget.Column;
import org.workspace.client.widget.Placeholder;
import org.workspace.client.widget.Words;

/** Where the account is signed in, and an end to it: one by one or all the others. */
final class SessionsCard extends Card {
    private final Texts texts;
    private final AccountActions actions;
    private final JButton reload;
    private final JButton others;
    private final JButton retry;
    private final JLabel problem = Words.named(Words.label("", "problem"), "account.sessions.problem");
    private final JLabel alone = Words.named(Words.label("", "muted"), "account.sessions.alone");
    private final Placeholder placeholder = new Placeholder();
    private final JPanel list = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 0, fillx", "[grow,fill]"));
    private final List<SessionRow> rows = new ArrayList<>();
    private List<OpenSession> shown = List.of();

    SessionsCard(Texts texts, AccountActions actions) {
        super(new MigLayout(Column.CARD + ", hidemode 3, gap 8 4", "[grow,fill][right]"));
        this.texts = texts;
        this.actions = actions;
        reload = Buttons.round(
                "account.sessions.reload",
                Glyph.ROTATE_CW.at(17),
                texts.text("account.sessions.reload"),
                actions::reload);
        others = Buttons.dangerous(
                "account.sessions.others", texts.text("account.sessions.others"), actions::endOtherSessions);
        retry = Buttons.plain("account.sessions.retry", texts.text("account.sessions.retry"), actions::reload);
        problem.setIcon(Glyph.CIRCLE_ALERT.at(16, Tone.RED));
        alone.setText(texts.text("account.sessions.alone"));
        list.setOpaque(false);
        add(heading());
        add(others, "h 40!, split 2");
        add(reload, "w 40!, h 40!, wrap 12");
        add(problem, "span 2, wrap 8");
        add(list, "span 2, wrap");
        add(alone, "span 2, gaptop 8, wrap");
        add(placeholder, "span 2, h 150!, wrap");
        add(retry, "span 2, h 40!, growx 0, center");
    }

    private JPanel heading() {
        var words = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 4"));
        words.setOpaque(false);
        words.add(Words.label(texts.text("account.sessions.title"), "heading"));
        words.add(Words.label(texts.text("account.sessions.text"), "muted"));
        return words;
    }

    void render(Sessions sessions) {
        if (!sessions.items().equals(shown)) list(sessions.items());
        var free = !sessions.busy();
        reload.setEnabled(free);
        retry.setEnabled(free);
        others.setEnabled(free);
        others.setVisible(sessions.others());
        rows.forEach(row -> row.rest(!free));
        list.setVisible(!rows.isEmpty());
        alone.setVisible(sessions.known() && !rows.isEmpty() && !sessions.others());
        problem(sessions.problem(), sessions.known());
        placeholder(sessions);
    }

    /** Beside the list as it was; without one the placeholder says it. */
    private void problem(@Nullable Problem why, boolean known) {
        problem.setVisible(known && why != null);
        problem.setText(why == null ? "" : Words.wrapped(Fields.words(texts, why), Column.TEXT_WIDTH - 30));
    }

    private void placeholder(Sessions sessions) {
        var why = sessions.problem();
        placeholder.setVisible(rows.isEmpty());
        retry.setVisible(rows.isEmpty() && why != null);
        if (why != null) {
            placeholder.rest(Glyph.CLOUD_OFF, texts.text("account.sessions.failed"), Fields.words(texts, why));
        } else if (sessions.known()) {
            placeholder.rest(Glyph.MONITOR, texts.text("account.sessions.none"), "");
        } else {
            placeholder.busy(Glyph.MONITOR, texts.text("account.sessions.loading"));
        }
    }

    /** The focus does not get lost with the row that had it. */
    private void list(List<OpenSession> items) {
        var focused = rows.stream().anyMatch(SessionRow::hasFocus);
        shown = items;
        rows.clear();
        list.removeAll();
        items.forEach(item -> rows.add(new SessionRow(texts, item, () -> actions.endSession(item.id()))));
        rows.forEach(list::add);
        if (focused) reload.requestFocusInWindow();
        revalidate();
        repaint();
    }
}
