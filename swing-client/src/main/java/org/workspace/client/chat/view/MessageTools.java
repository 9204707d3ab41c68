package org.workspace.client.chat.view;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.workspace.client.chat.ChatLine;
import org.workspace.client.emoji.EmojiImages;
import org.workspace.client.i18n.Texts;
import org.workspace.client.link.Links;
import org.workspace.client.link.Links.Link;

/** What a message on the screen needs: words, drawings, links, and where its gestures go. */
record MessageTools(Texts texts, EmojiImages images, Links links, Consumer<URI> open, ChatActions actions) {

    List<Link> linksIn(ChatLine line) {
        return links.in(line.text());
    }

    void retry(ChatLine line) {
        actions.retry(line.id());
    }

    void discard(ChatLine line) {
        actions.discard(line.id());
    }

    /** The whole message in one sentence, for whoever listens instead of looking. */
    String described(ChatLine line) {
        var who = line.mine() ? texts.text("chat.line.you") : line.author().name();
        var said = texts.text("chat.line.described", who, texts.moment(line.at()), line.text());
        return switch (line.delivery()) {
            case SENT -> said;
            case WAITING -> said + " (" + texts.text("chat.line.waiting") + ")";
            case REFUSED -> said + " (" + refusal(line) + ")";
        };
    }

    String refusal(ChatLine line) {
        var problem = line.refusal();
        if (problem == null) return texts.text("chat.line.refused");
        var reason = texts.text(problem.key().key(), problem.arguments().toArray());
        return texts.text("chat.line.refused.reason", reason);
    }
}
