package org.workspace.client.theme;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.util.Map;

/** Graphics for painting by hand: smooth edges, and text as the desktop wants it. */
public final class Canvas {
    private Canvas() {}

    /** A copy of {@code graphics}, to be disposed of by the caller. */
    public static Graphics2D smooth(Graphics graphics) {
        var canvas = (Graphics2D) graphics.create();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        if (Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints") instanceof Map<?, ?> hints) {
            canvas.addRenderingHints(hints);
        }
        return canvas;
    }
}
