package org.workspace.client.emoji;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;

/** One emoji as an icon. */
public record EmojiIcon(String drawing, int size, EmojiImages images, Runnable repaint) implements Icon {
    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        images.paint(drawing, (Graphics2D) graphics, x, y, UIScale.scale((float) size), repaint);
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(size);
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(size);
    }
}
