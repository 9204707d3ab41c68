package org.workspace.client.emoji;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Words;

/** All emoji in a grid, with a search in both languages. Arrows move, Enter picks, typing searches. */
public final class EmojiPicker extends JPanel {
    private static final int CELL = 38;
    private static final int COLUMNS = 9;
    private static final int ROWS = 6;
    private static final int DRAWING = 26;
    private static final Map<Integer, Glyph> GROUPS = new TreeMap<>(Map.of(
            0, Glyph.SMILE,
            1, Glyph.HAND,
            3, Glyph.PAW_PRINT,
            4, Glyph.UTENSILS,
            5, Glyph.CAR,
            6, Glyph.VOLLEYBALL,
            7, Glyph.LIGHTBULB,
            8, Glyph.HASH,
            9, Glyph.FLAG));

    private final Texts texts;
    private final EmojiImages images;
    private final Consumer<String> picked;
    private final JTextField search = Words.named(new JTextField(), "emoji.search");
    private final DefaultListModel<Emoji> shown = new DefaultListModel<>();
    private final JList<Emoji> grid = Words.named(new JList<>(shown), "emoji.grid");
    private final JLabel cell = new JLabel("", SwingConstants.CENTER);
    private final JLabel name = Words.named(Words.plain(" ", "caption"), "emoji.name");

    public EmojiPicker(Texts texts, EmojiImages images, Consumer<String> picked) {
        super(new MigLayout("insets 0, wrap 1, fillx, gap 0 8", "[fill]"));
        this.texts = texts;
        this.images = images;
        this.picked = picked;
        setOpaque(false);
        search.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, texts.text("emoji.search"));
        search.putClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON, Glyph.SEARCH.at(16, Tone.MUTED));
        search.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
        search.getAccessibleContext().setAccessibleName(texts.text("emoji.search"));
        add(search, "h 38!");
        add(groups());
        add(scroll(), "h " + (CELL * ROWS) + "!");
        add(name);
        gestures();
        show(EmojiCatalog.all());
    }

    /** What to focus when it opens. */
    public JComponent first() {
        return search;
    }

    private JComponent groups() {
        var bar = new JPanel(new MigLayout("insets 0, gap 0 0, fillx", "[grow,fill]"));
        bar.setOpaque(false);
        GROUPS.forEach((group, glyph) -> bar.add(groupButton(group, glyph), "h 32!, w 36!"));
        return bar;
    }

    private JButton groupButton(int group, Glyph glyph) {
        var says = texts.text("emoji.group." + group);
        var button = Buttons.link("emoji.group." + group, "", () -> goTo(group));
        button.setIcon(glyph.at(18, Tone.MUTED));
        Buttons.says(button, says);
        return button;
    }

    private void goTo(int group) {
        search.setText("");
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).group() != group) continue;
            grid.setSelectedIndex(i);
            var row = grid.getCellBounds(i, i);
            row.height = grid.getVisibleRect().height;
            grid.scrollRectToVisible(row);
            return;
        }
    }

    private JComponent scroll() {
        grid.setLayoutOrientation(JList.HORIZONTAL_WRAP);
        grid.setVisibleRowCount(-1);
        grid.setFixedCellWidth(UIScale.scale(CELL));
        grid.setFixedCellHeight(UIScale.scale(CELL));
        grid.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        grid.setCellRenderer((list, emoji, index, selected, focused) -> cell(emoji, selected));
        grid.getAccessibleContext().setAccessibleName(texts.text("chat.emoji"));
        grid.addListSelectionListener(event -> name(grid.getSelectedValue()));
        var scroll = new JScrollPane(grid);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        Words.styled(scroll.getVerticalScrollBar(), "onSurface");
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setPreferredSize(new java.awt.Dimension(UIScale.scale(CELL * COLUMNS + 14), UIScale.scale(CELL * ROWS)));
        return scroll;
    }

    private JComponent cell(Emoji emoji, boolean selected) {
        cell.setIcon(new EmojiIcon(emoji.drawing(), DRAWING, images, grid::repaint));
        cell.setOpaque(selected);
        cell.setBackground(Tone.ACCENT_SOFT.color());
        cell.getAccessibleContext().setAccessibleName(emoji.name(texts.language()));
        return cell;
    }

    private void name(@org.jspecify.annotations.Nullable Emoji emoji) {
        name.setText(emoji == null ? " " : emoji.name(texts.language()));
    }

    private void gestures() {
        search.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                searched();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                searched();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {}
        });
        search.addActionListener(event -> pick());
        on(search, "DOWN", grid::requestFocusInWindow);
        on(grid, "ENTER", this::pick);
        on(grid, "SPACE", this::pick);
        grid.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int index = grid.locationToIndex(event.getPoint());
                if (index >= 0 && grid.getCellBounds(index, index).contains(event.getPoint())) pick();
            }
        });
    }

    private static void on(JComponent component, String stroke, Runnable task) {
        component.getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(stroke), stroke);
        component.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                task.run();
            }
        });
    }

    private void searched() {
        var query = search.getText();
        show(query.isBlank() ? EmojiCatalog.all() : EmojiCatalog.search(query));
    }

    private void show(List<Emoji> emoji) {
        shown.clear();
        shown.addAll(emoji);
        if (emoji.isEmpty()) name.setText(texts.text("emoji.none"));
        else grid.setSelectedIndex(0);
        if (!emoji.isEmpty()) grid.ensureIndexIsVisible(0);
    }

    private void pick() {
        var emoji = grid.getSelectedValue();
        if (emoji != null) picked.accept(emoji.text());
    }
}
