package org.workspace.client.account.view;

import java.awt.Graphics;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.account.OpenSession;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Words;

/** One session: which computer, which program, since when. The one in use here is marked and has no end button. */
final class SessionRow extends JPanel {
    private final JButton end;

    SessionRow(Texts texts, OpenSession session, Runnable endIt) {
        super(new MigLayout("insets 12 0 12 0, fillx, gap 14 0", "[][grow,fill][]", "[center]"));
        setOpaque(false);
        var name = session.machineName();
        Words.named(this, "account.session." + name);
        end = Buttons.plain("account.sessions.end." + name, texts.text("account.sessions.end"), endIt);
        end.getAccessibleContext().setAccessibleName(texts.text("account.sessions.end.named", name));
        add(new JLabel(Glyph.MONITOR.at(24, session.current() ? Tone.ACCENT : Tone.MUTED)));
        add(words(texts, session), "wmin 0");
        if (!session.current()) add(end, "h 38!");
    }

    private static JPanel words(Texts texts, OpenSession session) {
        var words = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 2, fillx", "[grow]"));
        words.setOpaque(false);
        words.add(Words.plain(session.machineName(), "strong"), "wmin 0, split 2");
        var mark = Words.label(texts.text("account.sessions.current"), "pill");
        mark.setVisible(session.current());
        words.add(mark, "gapleft 8");
        var from = texts.text("account.sessions.from", Program.name(texts, session.client()), session.address());
        words.add(Words.plain(from, "muted"), "wmin 0");
        var started = texts.momentWithin(session.startedAt());
        var since = session.current()
                ? texts.text("account.sessions.since.current", started)
                : texts.text("account.sessions.since", started, texts.momentWithin(session.lastSeenAt()));
        words.add(Words.plain(since, "caption"), "wmin 0");
        return words;
    }

    void rest(boolean busy) {
        end.setEnabled(!busy);
    }

    @Override
    public boolean hasFocus() {
        return end.isFocusOwner();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        graphics.setColor(Tone.BORDER.color());
        graphics.fillRect(0, 0, getWidth(), 1);
    }
}
