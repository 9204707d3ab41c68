package org.workspace.client.widget;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.Icon;
import javax.swing.JButton;

/** Buttons in the styles of the theme. Those without a word carry an accessible name and a tool tip. */
public final class Buttons {
    private Buttons() {}

    public static JButton round(String name, Icon icon, String says, Runnable action) {
        var button = new JButton(icon);
        Words.styled(Words.named(button, name), "round");
        says(button, says);
        button.addActionListener(event -> action.run());
        return button;
    }

    public static JButton link(String name, String text, Runnable action) {
        var button = plain(name, text, action);
        button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
        return Words.styled(button, "link");
    }

    public static JButton plain(String name, String text, Runnable action) {
        var button = Words.named(new JButton(text), name);
        button.addActionListener(event -> action.run());
        return button;
    }

    public static JButton primary(String name, String text, Runnable action) {
        return Words.styled(plain(name, text, action), "primary");
    }

    public static JButton dangerous(String name, String text, Runnable action) {
        return Words.styled(plain(name, text, action), "danger");
    }

    /** What a button without words is called, by voice and by hovering. */
    public static void says(JButton button, String says) {
        button.setToolTipText(says);
        button.getAccessibleContext().setAccessibleName(says);
    }
}
