package org.workspace.client.shell;

import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.workspace.client.account.AccountState;
import org.workspace.client.account.AccountView;
import org.workspace.client.account.view.AccountActions;
import org.workspace.client.account.view.AccountPanel;
import org.workspace.client.chat.ChatState;
import org.workspace.client.chat.view.ChatActions;
import org.workspace.client.chat.view.ChatPanel;
import org.workspace.client.connection.StatusState;
import org.workspace.client.emoji.EmojiImages;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.link.Browser;

/** The shell with its pages, in one language. */
final class SignedInView {
    static final String MESSAGES = "messages";
    static final String ACCOUNT = "account";
    static final String SETTINGS = "settings";

    private final ShellPanel panel;
    private final ChatPanel chat;
    private final AccountPanel account;
    private final SettingsPage settings;

    /** What it is made with besides the models. */
    record Tools(Texts texts, EmojiImages images, QuickSettings quick, SettingsPage.Notifications notifications) {}

    SignedInView(Workplace workplace, Tools tools) {
        chat = new ChatPanel(
                ChatActions.of(workplace.chat()),
                new ChatPanel.Tools(
                        tools.texts(),
                        tools.images(),
                        workplace.links(),
                        new Browser(workplace.tasks()),
                        workplace.tasks()));
        account = new AccountPanel(AccountActions.of(workplace.account()), tools.texts());
        settings = new SettingsPage(tools.texts(), workplace.preferences(), tools.notifications());
        panel = new ShellPanel(
                tools.texts(),
                List.of(
                        new Page(MESSAGES, "chat", Glyph.MESSAGES_SQUARE, chat, true),
                        new Page(ACCOUNT, "account", Glyph.USER_ROUND_PEN, account, false),
                        new Page(SETTINGS, "settings", Glyph.SETTINGS, settings, false)),
                tools.quick(),
                new ShellPanel.Actions(workplace.session()::signOut, workplace.status()::checkNow));
        key("ctrl 1", () -> show(MESSAGES));
        key("ctrl COMMA", () -> show(SETTINGS));
    }

    ShellPanel panel() {
        return panel;
    }

    void account(AccountView who) {
        panel.account(who);
        account.account(who);
    }

    void account(AccountState state) {
        account.render(state);
    }

    void chat(ChatState state) {
        chat.render(state);
        panel.waiting(MESSAGES, state.unread());
    }

    void status(StatusState state) {
        panel.status(state);
        settings.render(state);
    }

    void show(String page) {
        panel.show(page);
    }

    String shown() {
        return panel.shown();
    }

    boolean showsChat() {
        return chat.isShowing();
    }

    /** {@code task} runs whenever the chat comes into view or leaves it. */
    void onChatShown(Runnable task) {
        chat.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & java.awt.event.HierarchyEvent.SHOWING_CHANGED) != 0) task.run();
        });
    }

    private void key(String stroke, Runnable task) {
        panel.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(stroke), stroke);
        panel.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                task.run();
            }
        });
    }
}
