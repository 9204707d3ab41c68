package org.workspace.client.shell;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Graphics;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.connection.Link;
import org.workspace.client.connection.NetworkKind;
import org.workspace.client.connection.StatusState;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Dot;
import org.workspace.client.widget.Words;

/** Server, network and versions, along the foot of the window. */
final class StatusBar extends JPanel {
    private final Texts texts;
    private final JLabel server = Words.named(Words.plain("", "caption"), "status.server");
    private final JButton check;
    private final JLabel network = Words.named(Words.plain("", "caption"), "status.network");
    private final JLabel version = Words.named(Words.plain("", "caption"), "status.version");

    StatusBar(Texts texts, Runnable checkNow) {
        super(new MigLayout("insets 5 28 5 28, fillx", "[grow][]", "[center, 22!]"));
        this.texts = texts;
        check = Buttons.link("status.check", texts.text("status.check"), checkNow);
        server.setIconTextGap(UIScale.scale(8));
        setOpaque(false);
        var left = new JPanel(new MigLayout("insets 0, gap 16 0, hidemode 3", "", "[center]"));
        left.setOpaque(false);
        left.add(server);
        left.add(check, "h 22!");
        left.add(network);
        add(left);
        add(version);
    }

    void render(StatusState state) {
        server.setIcon(new Dot(tone(state.server())));
        var words = texts.text(key(state.server()));
        server.setText(state.address().isBlank() ? words : texts.text("status.address", words, host(state.address())));
        check.setVisible(state.server() == Link.OFFLINE);
        network.setIcon(glyph(state.network()).at(14, Tone.MUTED));
        var kind = texts.text("status.network." + state.network().name().toLowerCase(java.util.Locale.ROOT));
        var local = state.localAddress();
        network.setText(local == null ? kind : texts.text("status.address", kind, local));
        var serverVersion = state.serverVersion();
        version.setText(
                serverVersion == null
                        ? texts.text("status.version", state.clientVersion())
                        : texts.text("status.versions", state.clientVersion(), serverVersion));
    }

    private static String host(String address) {
        return address.replaceFirst("^https?://", "").replaceFirst("/+$", "");
    }

    private static Tone tone(Link link) {
        return switch (link) {
            case ONLINE -> Tone.ONLINE;
            case CONNECTING -> Tone.ORANGE;
            case OFFLINE -> Tone.RED;
        };
    }

    private static String key(Link link) {
        return "status.server." + link.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Glyph glyph(NetworkKind network) {
        return switch (network) {
            case NONE -> Glyph.WIFI_OFF;
            case WIRELESS, CELLULAR -> Glyph.WIFI;
            case WIRED, OTHER -> Glyph.NETWORK;
        };
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        graphics.setColor(Tone.BORDER.color());
        graphics.fillRect(0, 0, getWidth(), 1);
    }
}
