package org.workspace.client.chat.view;

import java.awt.LayoutManager;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/** A row on the screen. It exists only while it is in view. */
abstract class RowView extends JPanel {
    RowView(@Nullable LayoutManager layout) {
        super(layout);
        setOpaque(false);
    }

    /** How high it is at this width. */
    abstract int heightFor(int width);

    /** Shows that the keyboard is here. */
    void marked(boolean marked) {}

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJPanel() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LIST_ITEM;
                }
            };
        }
        return accessibleContext;
    }
}
