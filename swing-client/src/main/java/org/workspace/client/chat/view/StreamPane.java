package org.workspace.client.chat.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import org.workspace.client.app.UiTasks;
import org.workspace.client.chat.ChatLine;
import org.workspace.client.chat.ChatState;
import org.workspace.client.chat.Delivery;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Words;

/** The stream in its scroll pane, with the button that leads back to the newest message and each message's menu. */
final class StreamPane extends JPanel {
    private static final int NEAR_TOP = 400;
    private static final int ABOVE_EDGE = 14;

    private final MessageTools tools;
    private final UiTasks tasks;
    private final JScrollPane scroll = new JScrollPane(
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    private final MessageStream stream;
    private final JButton jump;
    private ChatState state = ChatState.empty();

    StreamPane(MessageTools tools, UiTasks tasks) {
        super(new BorderLayout());
        this.tools = tools;
        this.tasks = tasks;
        setOpaque(false);
        stream = Words.named(new MessageStream(scroll.getViewport(), this::view), "chat.stream");
        stream.setFocusable(true);
        stream.getAccessibleContext().setAccessibleName(tools.texts().text("chat.stream"));
        jump = Buttons.plain("chat.jump", "", this::showNewest);
        jump.setIcon(Glyph.ARROW_DOWN.at(16));
        jump.setVisible(false);
        Words.styled(jump, "round");
        scroll.setBorder(javax.swing.BorderFactory.createEmptyBorder());
        scroll.setViewportView(stream);
        scroll.getVerticalScrollBar().setUnitIncrement(UIScale.scale(32));
        Words.styled(scroll.getVerticalScrollBar(), "onSurface");
        ground();
        add(jump);
        add(scroll);
        stream.onScroll(this::scrolled);
        keys();
        mouse();
    }

    void render(ChatState state) {
        this.state = state;
        stream.rows(Rows.of(state, tools.texts()::dayOf));
        showJump();
        tasks.onEventThread(this::loadOlderNearTop);
    }

    /** From now on the newest message is in view, also one that is only about to come. */
    void showNewest() {
        stream.goToBottom();
    }

    private RowView view(Row row) {
        var texts = tools.texts();
        if (row instanceof Row.Message message) return new MessageView(message, tools);
        if (row instanceof Row.Day day) return NoteView.day(texts.day(day.date()));
        if (row instanceof Row.Unread) return NoteView.unread(texts.text("chat.unread"));
        return NoteView.quiet(texts.text(row instanceof Row.Older ? "chat.older" : "chat.start"));
    }

    private void scrolled() {
        showJump();
        tools.actions().following(stream.atBottom());
        tasks.onEventThread(this::loadOlderNearTop);
    }

    private void loadOlderNearTop() {
        if (!isShowing()
                || state.loadingOlder()
                || state.atStart()
                || state.lines().isEmpty()) return;
        if (scroll.getViewport().getViewPosition().y < NEAR_TOP) tools.actions().loadOlder();
    }

    private void showJump() {
        int unread = state.unread();
        var words = unread == 0 ? "" : tools.texts().text("chat.jump.unread", unread);
        jump.setText(words);
        Buttons.says(jump, unread == 0 ? tools.texts().text("chat.jump") : words);
        jump.setVisible(!stream.atBottom() && !stream.rows().isEmpty());
        revalidate();
    }

    @Override
    public boolean isOptimizedDrawingEnabled() {
        return false;
    }

    @Override
    public void doLayout() {
        scroll.setBounds(0, 0, getWidth(), getHeight());
        var size = jump.getPreferredSize();
        int height = UIScale.scale(38);
        int width = Math.max(height, size.width + (jump.getText().isEmpty() ? 0 : UIScale.scale(24)));
        jump.setBounds((getWidth() - width) / 2, getHeight() - height - UIScale.scale(ABOVE_EDGE), width, height);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (scroll != null) ground();
    }

    private void ground() {
        scroll.setBackground(Tone.SURFACE.color());
        scroll.getViewport().setBackground(Tone.SURFACE.color());
    }

    private void keys() {
        key("UP", () -> stream.moveMark(-1));
        key("DOWN", () -> stream.moveMark(1));
        key("HOME", stream::goToTop);
        key("END", stream::goToBottom);
        key("PAGE_UP", () -> page(-1));
        key("PAGE_DOWN", () -> page(1));
        key("ctrl C", this::copyMarked);
        key("ENTER", this::menuOfMarked);
        key("CONTEXT_MENU", this::menuOfMarked);
        key("shift F10", this::menuOfMarked);
        stream.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                if (stream.markedMessage() == null) stream.moveMark(-1);
            }

            @Override
            public void focusLost(FocusEvent event) {
                if (!event.isTemporary()) stream.clearMark();
            }
        });
    }

    private void key(String stroke, Runnable task) {
        stream.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(stroke), stroke);
        stream.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                task.run();
            }
        });
    }

    private void page(int direction) {
        var bar = scroll.getVerticalScrollBar();
        bar.setValue(bar.getValue() + direction * bar.getBlockIncrement(direction));
    }

    private void mouse() {
        stream.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                stream.requestFocusInWindow();
                menuAt(event);
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                menuAt(event);
            }
        });
    }

    private void menuAt(MouseEvent event) {
        if (!event.isPopupTrigger()) return;
        if (stream.getComponentAt(event.getPoint()) instanceof MessageView view) {
            menu(view.line()).show(stream, event.getX(), event.getY());
        }
    }

    private void menuOfMarked() {
        if (stream.markedView() instanceof MessageView view) {
            menu(view.line()).show(view, UIScale.scale(60), view.getHeight() / 2);
        }
    }

    private void copyMarked() {
        if (stream.markedView() instanceof MessageView view) copy(view.line());
    }

    private JPopupMenu menu(ChatLine line) {
        var texts = tools.texts();
        var menu = Words.named(new JPopupMenu(), "chat.message.menu");
        for (var link : tools.linksIn(line)) {
            var item = item(Glyph.EXTERNAL_LINK, texts.text("chat.line.open", link.target()), () -> tools.open()
                    .accept(link.target()));
            menu.add(item);
        }
        menu.add(item(Glyph.COPY, texts.text("chat.line.copy"), () -> copy(line)));
        if (line.delivery() == Delivery.REFUSED) {
            menu.add(item(Glyph.ROTATE_CW, texts.text("chat.line.retry"), () -> tools.retry(line)));
        }
        if (line.delivery() != Delivery.SENT) {
            menu.add(item(Glyph.TRASH_2, texts.text("chat.line.discard"), () -> tools.discard(line)));
        }
        return menu;
    }

    private static JMenuItem item(Glyph glyph, String text, Runnable action) {
        var item = new JMenuItem();
        item.putClientProperty("html.disable", true);
        item.setText(text);
        item.setIcon(glyph.at(16, Tone.MUTED));
        item.addActionListener(event -> action.run());
        return item;
    }

    private static void copy(ChatLine line) {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(line.text()), null);
    }
}
