package org.workspace.client.theme;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.extras.FlatAnimatedLafChange;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import java.time.Duration;
import javax.swing.JDialog;
import javax.swing.JFrame;
import org.workspace.client.app.UiTasks;

/** Which theme is shown. Event thread only; the desktop's own setting is asked for in the background. */
public final class Appearance {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final UiTasks tasks;
    private final SystemTheme system;
    private Theme chosen = Theme.SYSTEM;
    private boolean systemDark;
    private boolean watching;

    public Appearance(UiTasks tasks) {
        this(tasks, SystemTheme.ofThisDesktop());
    }

    Appearance(UiTasks tasks, SystemTheme system) {
        this.tasks = tasks;
        this.system = system;
    }

    /** Fonts, our values over FlatLaf's, title bars in our colours. Once, before the first window. */
    public static void install(boolean dark) {
        FlatInterFont.install();
        FlatJetBrainsMonoFont.installLazy();
        FlatLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
        FlatLaf.setPreferredLightFontFamily(FlatInterFont.FAMILY_LIGHT);
        FlatLaf.setPreferredSemiboldFontFamily(FlatInterFont.FAMILY_SEMIBOLD);
        FlatLaf.setPreferredMonospacedFontFamily(FlatJetBrainsMonoFont.FAMILY);
        FlatLaf.registerCustomDefaultsSource("org.workspace.client.theme", Appearance.class.getClassLoader());
        JFrame.setDefaultLookAndFeelDecorated(true);
        JDialog.setDefaultLookAndFeelDecorated(true);
        setUp(dark);
    }

    public Theme chosen() {
        return chosen;
    }

    public boolean dark() {
        return FlatLaf.isLafDark();
    }

    /** Shows {@code theme} in every window, now. */
    public void choose(Theme theme) {
        chosen = theme;
        show();
        watchSystem();
    }

    private void watchSystem() {
        if (chosen != Theme.SYSTEM || watching) return;
        watching = true;
        tasks.run(system::dark, this::systemIs, failure -> tasks.after(BETWEEN_LOOKS, this::lookAgain));
    }

    private void systemIs(boolean dark) {
        systemDark = dark;
        show();
        tasks.after(BETWEEN_LOOKS, this::lookAgain);
    }

    private void lookAgain() {
        watching = false;
        watchSystem();
    }

    private void show() {
        var dark = chosen == Theme.DARK || (chosen == Theme.SYSTEM && systemDark);
        if (dark == dark()) return;
        FlatAnimatedLafChange.showSnapshot();
        setUp(dark);
        FlatLaf.updateUI();
        FlatAnimatedLafChange.hideSnapshotWithAnimation();
    }

    private static void setUp(boolean dark) {
        if (dark) FlatDarkLaf.setup();
        else FlatLightLaf.setup();
    }
}
