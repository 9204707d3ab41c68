package org.workspace.client.shell;

import java.awt.Taskbar;
import javax.swing.JFrame;

/** Shows on the taskbar, where it can, that messages wait. Event thread only. */
final class WindowAttention {
    private final JFrame window;
    private int waiting;

    WindowAttention(JFrame window) {
        this.window = window;
    }

    /** In the title and, where the system has one, in the icon's badge. */
    void waiting(int count) {
        if (count == waiting) return;
        waiting = count;
        window.setTitle(count == 0 ? MainWindow.TITLE : "(" + count + ") " + MainWindow.TITLE);
        if (supports(Taskbar.Feature.ICON_BADGE_NUMBER)) {
            Taskbar.getTaskbar().setIconBadge(count == 0 ? null : Integer.toString(count));
        }
    }

    /** Asks the user to look, unless the window has the focus. */
    void call() {
        if (window.isFocused()) return;
        if (supports(Taskbar.Feature.USER_ATTENTION_WINDOW))
            Taskbar.getTaskbar().requestWindowUserAttention(window);
        else if (supports(Taskbar.Feature.USER_ATTENTION)) Taskbar.getTaskbar().requestUserAttention(true, false);
    }

    private static boolean supports(Taskbar.Feature feature) {
        return Taskbar.isTaskbarSupported() && Taskbar.getTaskbar().isSupported(feature);
    }
}
