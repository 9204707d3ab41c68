package org.workspace.client.widget;

import com.formdev.flatlaf.FlatClientProperties;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;

/** A field under its name, with room for what is wrong with it: red, in words, and read out. */
public final class FieldBox extends JPanel {
    private final JTextComponent field;
    private final JLabel name = Words.label("", "field");
    private final JLabel problem = Words.label("", "problem");

    public FieldBox(String label, JTextComponent field) {
        this(label, field, null);
    }

    /** {@code beside} stands at the right of the field. */
    public FieldBox(String label, JTextComponent field, @Nullable JComponent beside) {
        super(new MigLayout("insets 0, fillx, wrap 1, hidemode 3, gap 0 6", "[grow,fill]"));
        setOpaque(false);
        this.field = field;
        name.setLabelFor(field);
        label(label);
        add(name);
        if (beside == null) {
            add(field, "h 46!");
        } else {
            add(field, "h 46!, split 2, growx, pushx");
            add(beside, "h 46!, gapleft 8, growx 0, pushx 0");
        }
        problem.setName(field.getName() + ".problem");
        problem.setVisible(false);
        problem.setIcon(Glyph.CIRCLE_ALERT.at(15, Tone.RED));
        add(problem, "wmin 0");
    }

    public JTextComponent field() {
        return field;
    }

    /** Calls the field otherwise. */
    public void label(String words) {
        name.setText(words);
        field.getAccessibleContext().setAccessibleName(words);
    }

    /** Shows what is wrong, or nothing when null. */
    public void problem(@Nullable String words) {
        field.putClientProperty(
                FlatClientProperties.OUTLINE, words == null ? null : FlatClientProperties.OUTLINE_ERROR);
        problem.setText(words == null ? "" : Words.wrapped(words, 340));
        problem.setVisible(words != null);
        var context = field.getAccessibleContext();
        var before = context.getAccessibleDescription();
        context.setAccessibleDescription(words);
        context.firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, words);
    }
}
