package org.workspace.client.chat.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.geom.Ellipse2D;
import java.util.List;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.i18n.Texts;
import org.workspace.client.theme.Canvas;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Words;

/** Says who is typing, with three dots that move while somebody does. Always as high, so that nothing jumps. */
final class TypingStrip extends JPanel {
    private static final int FRAME_MILLIS = 90;
    private static final int HEIGHT = 26;

    private final Texts texts;
    private final JLabel words = Words.named(Words.plain("", "caption"), "chat.typing");
    private final Dots dots = new Dots();
    private final Timer frames = new Timer(FRAME_MILLIS, event -> {
        dots.phase += .5f;
        words.repaint();
    });

    TypingStrip(Texts texts) {
        super(new MigLayout("insets 2 22 0 22, h " + HEIGHT + "!", "[]", "[center]"));
        this.texts = texts;
        setOpaque(false);
        words.setIconTextGap(UIScale.scale(8));
        add(words);
    }

    void render(List<String> typing) {
        words.setText(words(typing));
        words.setIcon(typing.isEmpty() ? null : dots);
        if (typing.isEmpty() || !isDisplayable()) frames.stop();
        else frames.start();
    }

    @Override
    public void removeNotify() {
        frames.stop();
        super.removeNotify();
    }

    private String words(List<String> typing) {
        return switch (typing.size()) {
            case 0 -> "";
            case 1 -> texts.text("chat.typing.one", typing.get(0));
            case 2 -> texts.text("chat.typing.two", typing.get(0), typing.get(1));
            default -> texts.text("chat.typing.many");
        };
    }

    private static final class Dots implements Icon {
        private float phase;

        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            var canvas = Canvas.smooth(graphics);
            canvas.setColor(Tone.ACCENT.color());
            float size = UIScale.scale(5f);
            for (int i = 0; i < 3; i++) {
                float rise = (float) Math.sin(phase - i * .9) * UIScale.scale(2f);
                canvas.fill(new Ellipse2D.Float(
                        x + i * size * 1.6f, y + getIconHeight() / 2f - size / 2 + rise, size, size));
            }
            canvas.dispose();
        }

        @Override
        public int getIconWidth() {
            return UIScale.scale(22);
        }

        @Override
        public int getIconHeight() {
            return UIScale.scale(14);
        }
    }
}
