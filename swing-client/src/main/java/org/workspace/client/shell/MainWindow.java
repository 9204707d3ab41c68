package org.workspace.client.shell;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.event.ActionEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Clock;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.SessionState;
import org.workspace.client.chat.ChatLine;
import org.workspace.client.chat.ChatState;
import org.workspace.client.emoji.EmojiImages;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Logo;
import org.workspace.client.login.view.LoginActions;
import org.workspace.client.login.view.LoginPanel;
import org.workspace.client.notify.DesktopNotifications;

/** The one window: the sign-in screen or the shell, in the chosen language. Event thread only. */
public final class MainWindow extends JFrame {
    static final String TITLE = "Workspace";

    private static final Dimension FIRST_SIZE = new Dimension(1280, 820);
    private static final Dimension SMALLEST = new Dimension(940, 600);

    private final Workplace workplace;
    private final Clock clock;
    private final EmojiImages images;
    private final WindowAttention attention = new WindowAttention(this);
    private final DesktopNotifications notifications;
    private SessionState session = new SessionState.Restoring();
    private Preferences preferences;
    private Texts texts;
    private @Nullable SignedInView signedIn;

    public MainWindow(Workplace workplace, Clock clock) {
        super(TITLE);
        this.workplace = workplace;
        this.clock = clock;
        preferences = workplace.preferences().state();
        texts = new Texts(preferences.language(), clock);
        images = new EmojiImages(workplace.tasks());
        notifications =
                new DesktopNotifications(workplace.tasks(), Logo.forWindows().get(0), this::bringToFront);
        setName("main");
        setIconImages(Logo.forWindows());
        setMinimumSize(UIScale.scale(SMALLEST));
        setSize(UIScale.scale(FIRST_SIZE));
        setLocationRelativeTo(null);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        key("F11", this::toggleFullScreen);
    }

    /** Begins to follow the models; shows the window. */
    public void open() {
        images.warmUp();
        workplace.preferences().onChange(this::prefer);
        workplace.session().onChange(this::follow);
        workplace.chat().onArrival(this::arrived);
        watchFocus();
        setVisible(true);
    }

    /** In front, also from the taskbar. */
    public void bringToFront() {
        setVisible(true);
        setExtendedState(getExtendedState() & ~Frame.ICONIFIED);
        toFront();
        requestFocus();
    }

    private void prefer(Preferences next) {
        boolean otherLanguage = next.language() != preferences.language();
        preferences = next;
        workplace.appearance().choose(next.theme());
        if (!otherLanguage) return;
        texts = new Texts(next.language(), clock);
        var page = signedIn == null ? null : signedIn.shown();
        signedIn = null;
        follow(session);
        if (signedIn != null && page != null) signedIn.show(page);
    }

    private void follow(SessionState next) {
        var before = session;
        session = next;
        if (next instanceof SessionState.SignedIn in) {
            boolean same = before instanceof SessionState.SignedIn was
                    && was.account().id().equals(in.account().id());
            if (signedIn == null || !same) showSignedIn();
            if (signedIn != null) signedIn.account(in.account());
            return;
        }
        signedIn = null;
        attention.waiting(0);
        workplace.chat().showOn(ignored -> {});
        workplace.account().showOn(ignored -> {});
        if (next instanceof SessionState.SignedOut out) show(login(out.ending()));
        else show(new OpeningPanel(texts));
    }

    private LoginPanel login(SessionState.@Nullable Ending ending) {
        var login = new LoginPanel(LoginActions.of(workplace.login()), texts, quickSettings());
        workplace.status().showOn(ignored -> {});
        workplace.login().showOn(login::render);
        login.ended(ending);
        return login;
    }

    private void showSignedIn() {
        var tools = new SignedInView.Tools(
                texts,
                images,
                quickSettings(),
                new SettingsPage.Notifications(
                        notifications.available(),
                        () -> notifications.show(TITLE, texts.text("settings.notifications.try"))));
        var view = new SignedInView(workplace, tools);
        signedIn = view;
        show(view.panel());
        workplace.status().showOn(view::status);
        workplace.chat().showOn(this::chat);
        workplace.account().showOn(view::account);
        view.onChatShown(this::lookedAt);
        lookedAt();
    }

    private void chat(ChatState state) {
        if (signedIn != null) signedIn.chat(state);
        attention.waiting(state.unread());
    }

    private QuickSettings quickSettings() {
        return new QuickSettings(texts, workplace.appearance(), workplace.preferences());
    }

    private void show(JComponent content) {
        getContentPane().removeAll();
        getContentPane().add(content, BorderLayout.CENTER);
        getContentPane().validate();
        getContentPane().repaint();
    }

    private void arrived(ChatLine line) {
        attention.call();
        if (preferences.notifications()) notifications.show(line.author().name(), line.text());
    }

    private void watchFocus() {
        var watch = new WindowAdapter() {
            @Override
            public void windowGainedFocus(WindowEvent event) {
                lookedAt();
            }

            @Override
            public void windowLostFocus(WindowEvent event) {
                lookedAt();
            }

            @Override
            public void windowIconified(WindowEvent event) {
                workplace.chat().away(true);
            }

            @Override
            public void windowDeiconified(WindowEvent event) {
                workplace.chat().away(false);
            }
        };
        addWindowFocusListener(watch);
        addWindowListener(watch);
    }

    /** Only what is on the screen of a window with the focus counts as read. */
    private void lookedAt() {
        workplace.chat().visible(isFocused() && signedIn != null && signedIn.showsChat());
    }

    private void toggleFullScreen() {
        boolean full = (getExtendedState() & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH;
        setExtendedState(full ? Frame.NORMAL : Frame.MAXIMIZED_BOTH);
    }

    private void key(String stroke, Runnable task) {
        getRootPane().getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(stroke), stroke);
        getRootPane().getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                task.run();
            }
        });
    }

    /** Runs once the user has closed the window. */
    public void onClosed(Runnable task) {
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                task.run();
            }
        });
    }
}
