package org.workspace.client.shell;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.widget.Words;

/** A few values side by side, one of them chosen. */
final class Choice<E extends Enum<E>> extends JPanel {
    Choice(String name, E[] values, E chosen, Function<E, String> words, Consumer<E> choose) {
        super(new MigLayout("insets 0, gap 4 0"));
        setOpaque(false);
        var group = new ButtonGroup();
        for (E value : values) {
            var button = Words.styled(new JToggleButton(words.apply(value), value == chosen), "segment");
            button.setName(name + "." + value.name().toLowerCase(java.util.Locale.ROOT));
            button.addActionListener(event -> choose.accept(value));
            group.add(button);
            add(button, "h 36!");
        }
    }
}
