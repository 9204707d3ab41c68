package org.workspace.client.chat.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Graphics;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.geom.RoundRectangle2D;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.workspace.client.app.UiTasks;
import org.workspace.client.chat.ChatState;
import org.workspace.client.connection.Link;
import org.workspace.client.emoji.EmojiImages;
import org.workspace.client.emoji.EmojiPicker;
import org.workspace.client.emoji.Emoticons;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Canvas;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Popover;
import org.workspace.client.widget.Words;

/** Where a message is written: Enter sends, Shift+Enter begins a line. Grows with the text up to a few lines. */
final class Composer extends JPanel {
    private static final int TALLEST = 132;
    private static final int COUNT_FROM = 200;

    private final Texts texts;
    private final ChatActions actions;
    private final EmojiImages images;
    private final EmojiEditor editor;
    private final JLabel counter = Words.named(Words.label("", "tiny"), "chat.counter");
    private final JButton send;
    private final JButton smile;
    private int longest = ChatState.empty().maxLength();
    private boolean filling;
    private boolean touched;
    private @Nullable Popover picker;
    private Runnable sent = () -> {};

    Composer(Texts texts, ChatActions actions, EmojiImages images, UiTasks tasks) {
        super(new MigLayout("insets 8 16 14 16, fillx, gap 8 0, hidemode 3", "[][grow,fill][]", "[bottom]0[]"));
        this.texts = texts;
        this.actions = actions;
        this.images = images;
        setOpaque(false);
        editor = Words.named(new EmojiEditor(images, tasks), "chat.input");
        editor.getAccessibleContext().setAccessibleName(texts.text("chat.composer"));
        send = Buttons.round("chat.send", Glyph.SEND.at(18), texts.text("chat.send"), this::send);
        Words.styled(send, "roundAccent");
        smile = Buttons.round("chat.emoji", Glyph.SMILE.at(19), texts.text("chat.emoji"), this::togglePicker);
        add(smile, "w 44!, h 44!");
        add(new Ground(editor), "hmin 44, hmax " + TALLEST);
        add(send, "w 44!, h 44!, wrap");
        counter.setHorizontalAlignment(SwingConstants.TRAILING);
        add(counter, "skip 1, gapright 20, gaptop 4");
        keys();
    }

    private void keys() {
        Keys.on(editor, "ENTER", this::send);
        Keys.on(editor, "shift ENTER", () -> editor.replaceSelection("\n"));
        Keys.on(editor, "TAB", editor::transferFocus);
        Keys.on(editor, "shift TAB", editor::transferFocusBackward);
        editor.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                changed();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                changed();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {}
        });
    }

    /** Called whenever a message was taken. */
    void onSent(Runnable listener) {
        sent = listener;
    }

    void render(ChatState state) {
        longest = state.maxLength();
        if (!touched && !state.draft().isEmpty()) begin(state.draft());
        editor.placeholder(texts.text(
                state.link() == Link.OFFLINE ? "chat.composer.placeholder.offline" : "chat.composer.placeholder"));
        typed();
    }

    /** The draft comes from the disk, perhaps after the first state, never over what is being typed. */
    private void begin(String draft) {
        touched = true;
        filling = true;
        editor.replaceAll(draft);
        filling = false;
    }

    /** Where the focus belongs when the chat is shown. */
    void focusEditor() {
        editor.requestFocusInWindow();
    }

    private void changed() {
        if (filling) return;
        touched = true;
        typed();
        actions.draftChanged(editor.typed());
    }

    private void typed() {
        var message = message();
        int length = message.codePointCount(0, message.length()); // as the server counts
        int left = longest - length;
        counter.setVisible(left < COUNT_FROM);
        Words.styled(counter, left < 0 ? "captionBad" : "tiny");
        counter.setText(
                left < 0
                        ? texts.text("chat.counter.over", -left)
                        : texts.text("chat.counter", texts.number(length), texts.number(longest)));
        send.setEnabled(length > 0 && left >= 0);
        revalidate();
    }

    private String message() {
        return Emoticons.replaced(editor.typed()).strip();
    }

    private void send() {
        if (!send.isEnabled()) return;
        if (!actions.send(message())) return;
        filling = true;
        editor.replaceAll("");
        filling = false;
        actions.draftChanged("");
        typed();
        sent.run();
        editor.requestFocusInWindow();
    }

    private void togglePicker() {
        if (picker != null && picker.isOpen()) {
            picker.close();
            return;
        }
        var grid = new EmojiPicker(texts, images, this::insert);
        picker = Popover.open(smile, grid, grid.first(), Popover.Side.ABOVE);
    }

    private void insert(String emoji) {
        if (picker != null) picker.close();
        editor.replaceSelection(emoji);
        editor.requestFocusInWindow();
    }

    /** The rounded field around the editor, with the ring that shows the focus. */
    private static final class Ground extends JPanel {
        private final EmojiEditor editor;

        Ground(EmojiEditor editor) {
            super(new java.awt.BorderLayout());
            this.editor = editor;
            setOpaque(false);
            setBorder(BorderFactory.createEmptyBorder(
                    UIScale.scale(12), UIScale.scale(18), UIScale.scale(10), UIScale.scale(10)));
            var scroll = new JScrollPane(editor);
            scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
            scroll.setBorder(BorderFactory.createEmptyBorder());
            scroll.setOpaque(false);
            scroll.getViewport().setOpaque(false);
            add(scroll);
            editor.addFocusListener(new FocusAdapter() {
                @Override
                public void focusGained(FocusEvent event) {
                    repaint();
                }

                @Override
                public void focusLost(FocusEvent event) {
                    repaint();
                }
            });
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            var canvas = Canvas.smooth(graphics);
            float arc = UIScale.scale(44f);
            var shape = new RoundRectangle2D.Float(1, 1, getWidth() - 2f, getHeight() - 2f, arc, arc);
            canvas.setColor(javax.swing.UIManager.getColor("TextField.background"));
            canvas.fill(shape);
            boolean focused = editor.isFocusOwner();
            canvas.setStroke(new java.awt.BasicStroke(UIScale.scale(focused ? 2f : 1f)));
            canvas.setColor((focused ? Tone.ACCENT : Tone.FIELD).color());
            canvas.draw(shape);
            canvas.dispose();
        }
    }
}
