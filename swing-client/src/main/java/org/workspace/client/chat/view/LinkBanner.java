package org.workspace.client.chat.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Graphics;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.connection.Link;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Canvas;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Words;

/** Says that the server cannot be reached and offers to try at once. Hidden while all is well. */
final class LinkBanner extends JPanel {
    private final Texts texts;
    private final JLabel words = Words.named(Words.label("", "captionWarn"), "chat.banner");
    private final JButton retry;

    LinkBanner(Texts texts, Runnable reconnect) {
        super(new MigLayout("insets 6 16 6 12, fillx", "[grow][]", "[center]"));
        this.texts = texts;
        retry = Buttons.link("chat.reconnect", texts.text("chat.banner.retry"), reconnect);
        setOpaque(false);
        setVisible(false);
        words.setIcon(Glyph.CLOUD_OFF.at(16, Tone.ORANGE_TEXT));
        words.setIconTextGap(UIScale.scale(8));
        add(words);
        add(retry);
    }

    void render(Link link) {
        setVisible(link != Link.ONLINE);
        retry.setVisible(link == Link.OFFLINE);
        words.setText(texts.text(link == Link.OFFLINE ? "chat.banner.offline" : "chat.banner.connecting"));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var canvas = Canvas.smooth(graphics);
        canvas.setColor(Tone.ORANGE_SOFT.color());
        float arc = UIScale.scale(14f);
        canvas.fill(new RoundRectangle2D.Float(0, 0, getWidth(), getHeight(), arc, arc));
        canvas.dispose();
    }
}
