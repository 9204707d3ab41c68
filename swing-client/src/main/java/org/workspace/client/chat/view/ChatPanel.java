package org.workspace.client.chat.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.HierarchyEvent;
import java.net.URI;
import java.util.function.Consumer;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.app.UiTasks;
import org.workspace.client.chat.ChatState;
import org.workspace.client.connection.Link;
import org.workspace.client.emoji.EmojiImages;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.link.Links;
import org.workspace.client.widget.Card;
import org.workspace.client.widget.Placeholder;
import org.workspace.client.widget.Words;

/** The room: who is here, what was said, what is being written. Renders the state, forwards gestures. */
public final class ChatPanel extends JPanel {
    private final Texts texts;
    private final RoomHeader header;
    private final LinkBanner banner;
    private final StreamPane stream;
    private final TypingStrip typing;
    private final Composer composer;
    private final Placeholder placeholder = new Placeholder();
    private final CardLayout pages = new CardLayout();
    private final JPanel middle = new JPanel(pages);

    /** What the chat works with besides its model. */
    public record Tools(Texts texts, EmojiImages images, Links links, Consumer<URI> open, UiTasks tasks) {}

    public ChatPanel(ChatActions actions, Tools tools) {
        super(new BorderLayout());
        this.texts = tools.texts();
        var forMessages = new MessageTools(texts, tools.images(), tools.links(), tools.open(), actions);
        header = new RoomHeader(texts);
        banner = new LinkBanner(texts, actions::reconnectNow);
        stream = new StreamPane(forMessages, tools.tasks());
        typing = new TypingStrip(texts);
        composer = new Composer(texts, actions, tools.images(), tools.tasks());
        composer.onSent(stream::showNewest);
        setOpaque(false);
        Words.named(this, "chat");
        add(card());
        addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) composer.focusEditor();
        });
    }

    private Card card() {
        middle.setOpaque(false);
        middle.add(stream, "stream");
        middle.add(placeholder, "placeholder");
        var card = new Card(new MigLayout("insets 5 5 9 5, wrap 1, fillx, gap 0 0, hidemode 3", "[grow,fill]"));
        card.add(header);
        card.add(banner, "gap 12 12 8 6");
        card.add(middle, "h 0:0:, grow, pushy"); // what the others leave, however long the talk is
        card.add(typing);
        card.add(composer);
        return card;
    }

    public void render(ChatState state) {
        header.render(state);
        banner.render(state.link());
        stream.render(state);
        typing.render(state.typing());
        composer.render(state);
        pages.show(middle, state.lines().isEmpty() ? "placeholder" : "stream");
        if (state.lines().isEmpty()) renderEmpty(state);
    }

    private void renderEmpty(ChatState state) {
        if (state.link() == Link.ONLINE && state.atStart()) {
            placeholder.rest(Glyph.MESSAGE_CIRCLE, texts.text("chat.empty.title"), texts.text("chat.empty.text"));
        } else if (state.link() == Link.OFFLINE) {
            placeholder.rest(Glyph.CLOUD_OFF, texts.text("chat.offline.title"), texts.text("chat.offline.text"));
        } else {
            placeholder.busy(Glyph.MESSAGES_SQUARE, texts.text("chat.loading"));
        }
    }
}
