package org.workspace.client.widget;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** Labels in the styles of the theme; the names are the style classes of {@code FlatLaf.properties}. */
public final class Words {
    private Words() {}

    public static JLabel label(String text, String style) {
        return styled(new JLabel(text), style);
    }

    /** A label that wraps at {@code width} pixels. */
    public static JLabel paragraph(String text, String style, int width) {
        return label(wrapped(text, width), style);
    }

    /** {@code text} as HTML that wraps at {@code width}; nothing in it is read as markup. */
    public static String wrapped(String text, int width) {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<html><div style='width:" + width + "pt'>" + escaped + "</div></html>";
    }

    /** A label that shows {@code text} as it is, also when it begins with a tag. */
    public static JLabel plain(String text, String style) {
        var label = new JLabel();
        label.putClientProperty("html.disable", true);
        label.setText(text);
        return styled(label, style);
    }

    public static <C extends JComponent> C styled(C component, String style) {
        component.putClientProperty(FlatClientProperties.STYLE_CLASS, style);
        return component;
    }

    public static <C extends JComponent> C named(C component, String name) {
        component.setName(name);
        return component;
    }
}
