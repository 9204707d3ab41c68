package org.workspace.client.chat.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.Icon;
import javax.swing.JTextPane;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.BadLocationException;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.undo.UndoManager;
import org.workspace.client.app.UiTasks;
import org.workspace.client.emoji.EmojiIcon;
import org.workspace.client.emoji.EmojiImages;
import org.workspace.client.emoji.EmojiText;
import org.workspace.client.theme.Canvas;
import org.workspace.client.theme.Tone;

/** A plain-text field of several lines that shows emoji as pictures; its text stays what was typed. */
final class EmojiEditor extends JTextPane {
    private static final int DRAWING = 18;

    private final EmojiImages images;
    private final UndoManager undo = new UndoManager();
    private String placeholder = "";
    private boolean styling;

    EmojiEditor(EmojiImages images, UiTasks tasks) {
        this.images = images;
        putClientProperty(FlatClientProperties.STYLE, "background: null; font: 14");
        setOpaque(false);
        getStyledDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                tasks.onEventThread(EmojiEditor.this::showPictures);
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                tasks.onEventThread(EmojiEditor.this::showPictures);
            }

            @Override
            public void changedUpdate(DocumentEvent event) {}
        });
        getDocument().addUndoableEditListener(event -> {
            if (!styling) undo.addEdit(event.getEdit());
        });
        Keys.on(this, "ctrl Z", () -> {
            if (undo.canUndo()) undo.undo();
        });
        Keys.on(this, "ctrl shift Z", () -> {
            if (undo.canRedo()) undo.redo();
        });
    }

    /** What the field says while empty. */
    void placeholder(String words) {
        placeholder = words;
        repaint();
    }

    /** Exactly what was typed, lines ended by \n. */
    String typed() {
        try {
            return getDocument().getText(0, getDocument().getLength());
        } catch (BadLocationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nothing before it can be brought back by undoing. */
    void replaceAll(String text) {
        setText(text);
        undo.discardAllEdits();
    }

    @Override
    public void paste() {
        var clipboard = getToolkit().getSystemClipboard();
        try {
            if (clipboard.isDataFlavorAvailable(java.awt.datatransfer.DataFlavor.stringFlavor)) {
                replaceSelection((String) clipboard.getData(java.awt.datatransfer.DataFlavor.stringFlavor));
            }
        } catch (java.awt.datatransfer.UnsupportedFlavorException | java.io.IOException gone) {
            getToolkit().beep();
        }
    }

    private void showPictures() {
        styling = true;
        try {
            var document = getStyledDocument();
            document.setCharacterAttributes(0, document.getLength(), SimpleAttributeSet.EMPTY, true);
            for (var emoji : EmojiText.in(typed())) {
                var attributes = new SimpleAttributeSet();
                StyleConstants.setIcon(attributes, picture(emoji));
                document.setCharacterAttributes(emoji.start(), emoji.end() - emoji.start(), attributes, true);
            }
        } finally {
            styling = false;
        }
    }

    /** Equal neighbours must differ, else the text pane would draw them as one. */
    private Icon picture(EmojiText.Found emoji) {
        return new EmojiIcon(emoji.drawing(), DRAWING, images, this::repaint);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (getDocument().getLength() > 0 || placeholder.isEmpty()) return;
        var canvas = Canvas.smooth(graphics);
        canvas.setFont(getFont());
        canvas.setColor(Tone.MUTED.color());
        canvas.drawString(
                placeholder,
                getInsets().left,
                getInsets().top + canvas.getFontMetrics().getAscent());
        canvas.dispose();
    }
}
