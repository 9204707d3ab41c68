package org.workspace.client.chat.view;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Binds keys of a focused component. */
final class Keys {
    private Keys() {}

    /** {@code stroke} as {@link KeyStroke#getKeyStroke(String)} reads it. */
    static void on(JComponent component, String stroke, Runnable task) {
        component.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(stroke), stroke);
        component.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                task.run();
            }
        });
    }
}
