package org.workspace.client.form;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.ContainerAdapter;
import java.awt.event.ContainerEvent;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;

/** Fields to type into. */
public final class Inputs {
    private Inputs() {}

    public static JTextField text(String name, Glyph glyph, String placeholder) {
        var field = new JTextField();
        dress(field, name, glyph, placeholder);
        field.putClientProperty(FlatClientProperties.STYLE, "arc: 12; iconTextGap: 10");
        return field;
    }

    /** With an eye that shows what was typed. */
    public static JPasswordField password(String name, Glyph glyph, String placeholder, String eye) {
        var field = new JPasswordField();
        field.addContainerListener(new ContainerAdapter() {
            @Override
            public void componentAdded(ContainerEvent event) {
                if (event.getChild() instanceof JToggleButton button) {
                    button.setToolTipText(eye);
                    button.getAccessibleContext().setAccessibleName(eye);
                }
            }
        });
        dress(field, name, glyph, placeholder);
        field.putClientProperty(FlatClientProperties.STYLE, "arc: 12; iconTextGap: 10; showRevealButton: true");
        return field;
    }

    private static void dress(JTextField field, String name, Glyph glyph, String placeholder) {
        field.setName(name);
        field.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, placeholder);
        field.putClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON, glyph.at(18, Tone.MUTED));
    }
}
