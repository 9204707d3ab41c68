package org.workspace.client.widget;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JList;
import javax.swing.JScrollBar;
import javax.swing.text.JTextComponent;

/** Every control below a component, as a screen reader and a test find it. */
public final class Controls {
    /** A control's class, component name and accessible name. */
    public record Control(String type, String name, String says) {}

    private Controls() {}

    public static List<Control> in(Container top) {
        var found = new ArrayList<Control>();
        collect(top, found);
        return found;
    }

    /** The button of that name below {@code top}. */
    public static AbstractButton button(Container top, String name) {
        for (var child : top.getComponents()) {
            if (child instanceof AbstractButton button && name.equals(button.getName())) return button;
            if (child instanceof Container container) {
                var found = button(container, name);
                if (found != null) return found;
            }
        }
        return null;
    }

    private static void collect(Component component, List<Control> found) {
        if (component instanceof JScrollBar) return;
        if (component instanceof AbstractButton
                || component instanceof JTextComponent
                || component instanceof JList<?>) {
            found.add(new Control(
                    component.getClass().getSimpleName(),
                    component.getName(),
                    component.getAccessibleContext().getAccessibleName()));
        }
        if (component instanceof Container container) {
            for (var child : container.getComponents()) collect(child, found);
        }
    }
}
