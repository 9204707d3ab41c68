package org.workspace.client.chat.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.chat.ChatLine;
import org.workspace.client.chat.Delivery;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Avatar;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Words;

/** One message: others' at the left with who and when above, one's own at the right with how far it came below. */
final class MessageView extends RowView {
    private static final int SIDE = 20;
    private static final int AVATAR = 34;
    private static final int BESIDE_AVATAR = 12;
    private static final int BESIDE_OWN = 8;
    private static final int GAP = 3;
    private static final int GROUP_GAP = 10;
    private static final int WIDEST = 600;

    private final ChatLine line;
    private final boolean first;
    private final Bubble bubble;
    private final JLabel avatar = new JLabel();
    private final JLabel time = Words.label("", "tiny");
    private final JPanel above = strip();
    private final JPanel below = strip();

    MessageView(Row.Message row, MessageTools tools) {
        super(null);
        this.line = row.line();
        this.first = row.first();
        bubble = new Bubble(line.text(), tools.linksIn(line), line.mine(), tools.images(), tools.open());
        bubble.onItsWay(line.delivery() != Delivery.SENT);
        setName("chat.message");
        getAccessibleContext().setAccessibleName(tools.described(line));
        add(bubble);
        if (line.mine()) state(row.last(), tools);
        else who(tools);
        if (row.timed()) beside(tools);
        add(above);
        add(below);
    }

    /** The text of the widest bubble in a stream of this width. */
    static float widestText(int width) {
        return widest(width) - UIScale.scale(30f);
    }

    private static int widest(int width) {
        int room = width - UIScale.scale(2 * SIDE + AVATAR + BESIDE_AVATAR);
        return Math.max(UIScale.scale(120), Math.min(UIScale.scale(WIDEST), room * 4 / 5));
    }

    private static JPanel strip() {
        var strip = new JPanel(new MigLayout("insets 0, gap 6 0", "[]", "[center]"));
        strip.setOpaque(false);
        return strip;
    }

    private void who(MessageTools tools) {
        if (!first) return;
        avatar.setIcon(Avatar.of(line.author().name(), AVATAR));
        add(avatar);
        above.add(Words.plain(line.author().name(), "captionStrong"));
        above.add(Words.label(tools.texts().time(line.at()), "tiny"));
    }

    private void beside(MessageTools tools) {
        time.setText(tools.texts().time(line.at()));
        add(Words.named(time, "chat.message.time"));
    }

    private void state(boolean last, MessageTools tools) {
        switch (line.delivery()) {
            case WAITING ->
                below.add(iconLabel(tools.texts().text("chat.line.waiting"), Glyph.CLOCK, "tiny", Tone.MUTED));
            case SENT -> sent(last, tools);
            case REFUSED -> refused(tools);
        }
    }

    private void sent(boolean last, MessageTools tools) {
        if (!last) return;
        below.add(Words.label(tools.texts().time(line.at()), "tiny"));
        var sent = new JLabel(Glyph.CHECK.at(13, Tone.ACCENT));
        sent.setToolTipText(tools.texts().text("chat.line.sent"));
        sent.getAccessibleContext().setAccessibleName(tools.texts().text("chat.line.sent"));
        below.add(sent);
    }

    private void refused(MessageTools tools) {
        below.add(iconLabel(tools.refusal(line), Glyph.CIRCLE_ALERT, "captionBad", Tone.RED));
        below.add(Buttons.link("chat.retry", tools.texts().text("chat.line.retry"), () -> tools.retry(line)));
        below.add(Buttons.link("chat.discard", tools.texts().text("chat.line.discard"), () -> tools.discard(line)));
    }

    private static JLabel iconLabel(String text, Glyph glyph, String style, Tone tone) {
        var label = Words.plain(text, style);
        label.setIcon(glyph.at(13, tone));
        return label;
    }

    ChatLine line() {
        return line;
    }

    @Override
    void marked(boolean marked) {
        bubble.marked(marked);
    }

    @Override
    int heightFor(int width) {
        bubble.layOutFor(widest(width));
        return gap() + height(above) + bubble.getPreferredSize().height + height(below);
    }

    private int gap() {
        return UIScale.scale(first ? GROUP_GAP : GAP);
    }

    private static int height(JPanel strip) {
        return strip.getComponentCount() == 0 ? 0 : strip.getPreferredSize().height + UIScale.scale(3);
    }

    @Override
    public void doLayout() {
        bubble.layOutFor(widest(getWidth()));
        var size = bubble.getPreferredSize();
        int side = UIScale.scale(SIDE);
        int left = side + UIScale.scale(AVATAR + BESIDE_AVATAR);
        int x = line.mine() ? getWidth() - side - size.width : left;
        int y = gap();
        place(above, x + UIScale.scale(4), y);
        y += height(above);
        bubble.setBounds(x, y, size.width, size.height);
        var timed = time.getPreferredSize();
        int room = UIScale.scale(line.mine() ? BESIDE_OWN : BESIDE_AVATAR);
        place(time, x - room - timed.width, y + (bubble.lineHeight() - timed.height) / 2);
        avatar.setBounds(side, y + UIScale.scale(1), avatar.getPreferredSize().width, avatar.getPreferredSize().height);
        int belowX = getWidth() - side - below.getPreferredSize().width;
        place(below, line.mine() ? belowX : left, y + size.height + UIScale.scale(2));
    }

    private static void place(Component component, int x, int y) {
        var size = component.getPreferredSize();
        component.setBounds(x, y, size.width, size.height);
    }
}
