package org.workspace.client.chat.view;

import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.chat.ChatState;
import org.workspace.client.chat.Person;
import org.workspace.client.i18n.Texts;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Avatar;
import org.workspace.client.widget.Words;

/** Who is here now, by name. */
final class MembersList extends JPanel {
    private static final int MOST_ROWS = 8;
    private static final int ROW = 46;

    private final JList<Person> people;

    MembersList(ChatState state, Texts texts) {
        super(new MigLayout("insets 4 6 4 6, wrap 1, fillx, gap 0 8", "[260!,fill]"));
        setOpaque(false);
        people = Words.named(new JList<>(state.present().toArray(Person[]::new)), "chat.members.list");
        people.getAccessibleContext().setAccessibleName(texts.text("chat.members.title"));
        people.setFixedCellHeight(com.formdev.flatlaf.util.UIScale.scale(ROW));
        people.setVisibleRowCount(
                Math.max(1, Math.min(MOST_ROWS, state.present().size())));
        people.setCellRenderer((list, person, index, selected, focused) -> row(person, texts, selected && focused));
        add(Words.label(texts.text("chat.members.title"), "heading"), "gapleft 4");
        if (state.present().isEmpty()) {
            add(Words.label(texts.text("chat.members.nobody"), "muted"), "gapleft 4");
            return;
        }
        var scroll = new JScrollPane(people);
        scroll.setBorder(javax.swing.BorderFactory.createEmptyBorder());
        add(scroll);
        int more = state.presentCount() - state.present().size();
        if (more > 0) add(Words.label(texts.text("chat.members.more", more), "muted"), "gapleft 4");
    }

    JComponent first() {
        return people;
    }

    private static JComponent row(Person person, Texts texts, boolean focused) {
        var state = texts.text(person.away() ? "chat.member.away" : "chat.member.online");
        var row = new JPanel(new MigLayout("insets 4 4 4 4, gap 10 0, fill", "[][grow]", "[center]"));
        row.setBackground((focused ? Tone.ACCENT_SOFT : Tone.SURFACE).color());
        row.add(new JLabel(Avatar.of(person.name(), 34, person.away() ? Tone.ORANGE : Tone.ONLINE)));
        var words = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 0"));
        words.setOpaque(false);
        words.add(Words.plain(person.name(), "strong"));
        words.add(Words.label(state, person.away() ? "captionWarn" : "captionGood"));
        row.add(words);
        row.getAccessibleContext().setAccessibleName(person.name() + ", " + state);
        return row;
    }
}
