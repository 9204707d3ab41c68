package org.workspace.client.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import org.assertj.swing.edt.GuiActionRunner;
import org.awaitility.Awaitility;
import org.workspace.client.app.Alarm;
import org.workspace.client.app.UiTasks;
import org.workspace.client.theme.Appearance;
import org.workspace.client.widget.EventThreadWatch.Stall;

/** For tests that need a display: the look of the client, pictures of it, and waiting for it. */
public final class Screen {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int TRIES = 3;
    private static final String NO_DISPLAY = "needs a display: run it under xvfb-run";
    private static boolean installed;

    private Screen() {}

    /** Skips the test where there is no display; fails it where {@code -Ddisplay=expected} says that there should be one. */
    public static synchronized void needed() {
        boolean expected = "expected".equals(System.getProperty("display"));
        if (GraphicsEnvironment.isHeadless() && expected) throw new AssertionError(NO_DISPLAY);
        assumeFalse(GraphicsEnvironment.isHeadless(), NO_DISPLAY);
        if (!installed) onEventThread(Screen::install);
        installed = true;
    }

    private static void install() {
        Appearance.install(false);
        EventThreadWatch.install();
    }

    public static UiTasks tasks() {
        var background = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "test-background");
            thread.setDaemon(true);
            return thread;
        });
        var clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "test-clock");
            thread.setDaemon(true);
            return thread;
        });
        return UiTasks.onSwing(background, Alarm.on(clockwork));
    }

    public static void onEventThread(Runnable task) {
        GuiActionRunner.execute(task::run);
    }

    public static <T> T fromEventThread(Callable<T> question) {
        return GuiActionRunner.execute(question);
    }

    /**
     * Does it, and fails when any event took longer than a person lets pass for at once. What is done for the first time
     * in the process loads classes, so do it once before.
     *
     * <p>Whatever else the machine does may stretch an event. What holds up does so each time: when something did, it is
     * done again, and the best of {@value #TRIES} times counts. So it must be something that can be done again.
     */
    public static void smoothly(Runnable gestures) {
        smoothly(EventThreadWatch.LIMIT, gestures);
    }

    /** The same for what may work so long at a time. */
    public static void smoothly(Duration limit, Runnable gestures) {
        var stalls = stalls(limit, gestures);
        for (int tries = 1; tries < TRIES && !stalls.isEmpty(); tries++) stalls = stalls(limit, gestures);
        assertThat(stalls).isEmpty();
    }

    private static List<Stall> stalls(Duration limit, Runnable gestures) {
        rest();
        EventThreadWatch.forget();
        gestures.run();
        rest();
        return EventThreadWatch.stalls().stream()
                .filter(stall -> stall.worked().compareTo(limit) > 0)
                .toList();
    }

    /** Lets what was ordered so far happen, what that orders, and what it paints. */
    public static void rest() {
        for (int round = 0; round < 3; round++) onEventThread(() -> {});
    }

    /** Shows {@code content} in a window of the pictures' size, and waits until the keyboard is its. */
    public static JFrame show(Component content, int width, int height) {
        var shown = fromEventThread(() -> {
            var frame = new JFrame("Workspace");
            frame.setIconImages(org.workspace.client.icon.Logo.forWindows());
            frame.getContentPane().add(content);
            frame.setSize(width, height);
            frame.setLocation(0, 0);
            frame.setVisible(true);
            return frame;
        });
        await("the window has the keyboard", shown::isFocused);
        return shown;
    }

    public static void await(String what, BooleanSupplier onEventThread) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> fromEventThread(onEventThread::getAsBoolean));
    }

    /** Keeps what {@code frame} shows as {@code target/screenshots/<name>.png}. */
    public static void picture(JFrame frame, String name) throws IOException {
        var image = fromEventThread(() -> painted(frame));
        Files.createDirectories(PICTURES);
        ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
    }

    /** Like {@link #picture}, with the menus above the window. */
    public static void photograph(JFrame frame, String name) throws IOException {
        try {
            var camera = new java.awt.Robot();
            camera.waitForIdle();
            var image = camera.createScreenCapture(fromEventThread(frame::getBounds));
            Files.createDirectories(PICTURES);
            ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
        } catch (java.awt.AWTException noScreen) {
            throw new IOException(noScreen);
        }
    }

    /** Paints everything once, so that what is drawn in the background is ordered. */
    public static BufferedImage painted(JFrame frame) {
        frame.validate();
        var root = frame.getRootPane();
        var image = new BufferedImage(root.getWidth(), root.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        root.paint(canvas);
        canvas.dispose();
        return image;
    }
}
