package org.workspace.client.emoji;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workspace.client.app.UiTasks;

/**
 * Paints emoji. One that was never painted at a size is drawn in the background and its place repainted when it is
 * ready, so painting never waits. Event thread only.
 */
public final class EmojiImages {
    private static final int KEPT = 800;

    private record Key(String drawing, int pixels) {}

    private final UiTasks tasks;
    private final Map<Key, List<Runnable>> awaited = new HashMap<>();
    private final Map<Key, BufferedImage> ready = new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, BufferedImage> eldest) {
            return size() > KEPT;
        }
    };

    public EmojiImages(UiTasks tasks) {
        this.tasks = tasks;
    }

    /** Reads drawings and names ahead of the first use. */
    public void warmUp() {
        tasks.run(() -> EmojiDrawings.has("1f600"), ignored -> {}, failure -> {});
        tasks.run(EmojiCatalog::all, ignored -> {}, failure -> {});
    }

    /** Whether everything that was asked for has been drawn. */
    public boolean isIdle() {
        return awaited.isEmpty();
    }

    /** Paints at once, or calls {@code repaint} when it can be painted. */
    public void paint(String drawing, Graphics2D canvas, double x, double y, double size, Runnable repaint) {
        var scale = canvas.getTransform().getScaleX();
        var key = new Key(drawing, Math.max(1, (int) Math.ceil(size * scale)));
        var image = ready.get(key);
        if (image == null) {
            order(key, repaint);
            return;
        }
        var place = new java.awt.geom.AffineTransform();
        place.translate(x, y);
        place.scale(size / key.pixels(), size / key.pixels());
        canvas.drawImage(image, place, null);
    }

    private void order(Key key, Runnable repaint) {
        var waiting = awaited.get(key);
        if (waiting != null) {
            waiting.add(repaint);
            return;
        }
        awaited.put(key, new ArrayList<>(List.of(repaint)));
        tasks.run(
                () -> EmojiDrawings.image(key.drawing(), key.pixels()),
                image -> arrived(key, image),
                failure -> awaited.remove(key));
    }

    private void arrived(Key key, BufferedImage image) {
        ready.put(key, image);
        var waiting = awaited.remove(key);
        if (waiting != null) waiting.forEach(Runnable::run);
    }
}
