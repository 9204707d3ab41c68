package org.workspace.client.chat.view;

import java.awt.Graphics;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.workspace.client.chat.ChatModel;
import org.workspace.client.chat.ChatState;
import org.workspace.client.connection.Link;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Avatar;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Popover;
import org.workspace.client.widget.Words;

/** The room's name, how many are here, and the button that tells who. */
final class RoomHeader extends JPanel {
    private final Texts texts;
    private final JLabel avatar = new JLabel();
    private final JLabel presence = Words.named(Words.label("", "good"), "chat.presence");
    private final JButton members;
    private ChatState state = ChatState.empty();
    private @Nullable Popover open;

    RoomHeader(Texts texts) {
        super(new MigLayout("insets 14 18 14 18, fillx, gap 12 0", "[][grow][]", "[center]"));
        this.texts = texts;
        setOpaque(false);
        members = Buttons.round("chat.members", Glyph.USERS.at(18), texts.text("chat.members"), this::toggleMembers);
        var names = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 1"));
        names.setOpaque(false);
        names.add(Words.named(Words.label(name(), "heading"), "chat.room"));
        names.add(presence);
        add(avatar);
        add(names);
        add(members, "w 40!, h 40!");
    }

    void render(ChatState next) {
        state = next;
        boolean online = next.link() == Link.ONLINE;
        avatar.setIcon(Avatar.of(name(), 40, online ? Tone.ONLINE : Tone.MUTED).coloredAs(ChatModel.ROOM));
        Words.styled(presence, online ? "good" : "muted");
        presence.setText(online ? texts.text("chat.present", next.presentCount()) : texts.text("chat.present.unknown"));
    }

    /** The server's own name of this room, in the reader's language. */
    private String name() {
        return texts.text("chat.room." + ChatModel.ROOM);
    }

    private void toggleMembers() {
        if (open != null && open.isOpen()) {
            open.close();
            return;
        }
        var list = new MembersList(state, texts);
        open = Popover.open(members, list, list.first(), Popover.Side.BELOW);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        graphics.setColor(Tone.BORDER.color());
        graphics.fillRect(1, getHeight() - 1, getWidth() - 2, 1);
    }
}
