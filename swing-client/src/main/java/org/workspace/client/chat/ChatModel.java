package org.workspace.client.chat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.AccountView;
import org.workspace.client.account.Session;
import org.workspace.client.app.SerialExecutor;
import org.workspace.client.app.UiTasks;
import org.workspace.client.chat.Conversation.Kept;
import org.workspace.client.chat.Conversation.Server;
import org.workspace.client.connection.Link;

/**
 * The room {@link #ROOM} for whoever is signed in; empty while nobody is. One per client, for its whole life. Event
 * thread only.
 */
public final class ChatModel {
    /** The room's key, the same whatever the room is called. */
    public static final String ROOM = "general";

    private static final System.Logger LOG = System.getLogger(ChatModel.class.getName());

    private final UiTasks tasks;
    private final Executor background;
    /** One for all accounts: what one has to write is written before the next one, perhaps the same, reads. */
    private final Executor disk;

    private final HttpClient http;
    private final Path data;
    private final Clock clock;
    private ChatState state = ChatState.empty();
    private Consumer<ChatState> view = ignored -> {};
    private Consumer<ChatLine> arrivals = ignored -> {};
    private Runnable lost = () -> {};
    private @Nullable Session session;
    private @Nullable Conversation conversation;
    private boolean visible;
    private boolean away;

    /**
     * Nobody is in it yet.
     *
     * @param data where what was typed is kept, one folder per account
     */
    public ChatModel(UiTasks tasks, Executor background, HttpClient http, Path data, Clock clock) {
        this.tasks = tasks;
        this.background = background;
        this.disk = new SerialExecutor(background);
        this.http = http;
        this.data = data;
        this.clock = clock;
    }

    /** Shows the state now and at every change. One view at a time. */
    public void showOn(Consumer<ChatState> view) {
        this.view = view;
        if (conversation != null) state = conversation.state();
        view.accept(state);
    }

    public ChatState state() {
        return state;
    }

    /** Tells each message of somebody else that arrives live while the chat is not {@link #visible}: worth a notification. */
    public void onArrival(Consumer<ChatLine> listener) {
        arrivals = listener;
    }

    /** Runs whenever the connection is lost: worth asking how the server is. */
    public void onLost(Runnable listener) {
        lost = listener;
    }

    /**
     * Takes what was typed: shown as waiting at once, sent now or when the server is back. Blank text is ignored.
     *
     * @return false in the moment between signing in and being ready: the text is then still the caller's
     */
    public boolean send(String text) {
        if (conversation == null) return false;
        conversation.send(text);
        return true;
    }

    /** The field's content changed: keeps it as draft and tells the others that somebody types. */
    public void draftChanged(String text) {
        if (conversation != null) conversation.draftChanged(text);
    }

    /** The view was scrolled to its top. Does nothing while loading or at the start. */
    public void loadOlder() {
        if (conversation != null) conversation.loadOlder();
    }

    /** Whether the messages are on the screen and the window has the focus: then those in view count as read. */
    public void visible(boolean visible) {
        this.visible = visible;
        if (conversation != null) conversation.visible(visible);
    }

    /** Whether the newest message is in view; it counts as read only then. */
    public void following(boolean following) {
        if (conversation != null) conversation.following(following);
    }

    /** Whether the person has left the computer alone: the others see it. */
    public void away(boolean away) {
        this.away = away;
        if (conversation != null) conversation.away(away);
    }

    /** Sends a refused message again. */
    public void retry(UUID id) {
        if (conversation != null) conversation.retry(id);
    }

    /** Drops a refused or waiting message. */
    public void discard(UUID id) {
        if (conversation != null) conversation.discard(id);
    }

    /** Connects at once instead of at the next turn: the user asks, or the network is back. */
    public void reconnectNow() {
        if (conversation != null) conversation.reconnectNow();
    }

    /** Somebody has signed in: takes up what that account left and connects. Or is called otherwise in the same session. */
    public void open(Session opened) {
        if (opened == session) {
            if (conversation != null) conversation.renamed(opened.account().username());
            return;
        }
        close();
        session = opened;
        tasks.on(disk).run(() -> kept(opened.account()), kept -> opened(opened, kept), e -> notOpened(opened, e));
    }

    /** Nobody is signed in any more. What was typed stays on disk for the next time. */
    public void close() {
        session = null;
        if (conversation != null) conversation.close();
        conversation = null;
        become(ChatState.empty());
    }

    private Kept kept(AccountView account) {
        var folder = data.resolve("accounts").resolve(account.id().toString());
        return new Kept(outbox(folder.resolve("outbox")), Drafts.open(folder.resolve("drafts.json"), tasks, disk));
    }

    private Outbox outbox(Path file) {
        try {
            return Outbox.open(file, tasks, disk);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "What the account left on disk could not be opened", e);
            return Outbox.inMemory(tasks, disk);
        }
    }

    private void opened(Session opened, Kept kept) {
        if (session != opened) {
            kept.outbox().close();
            return;
        }
        var server = new Server(new JdkWire(http, background, opened), new BackOff(new Random()), History.of(opened));
        var fresh = new Conversation(tasks, clock, opened.account(), server, kept, new Watcher(opened));
        conversation = fresh;
        fresh.visible(visible);
        fresh.away(away);
        fresh.start();
    }

    private void notOpened(Session opened, Exception e) {
        LOG.log(Level.ERROR, "What the account left on disk could not be opened", e);
        if (session == opened) become(ChatState.empty());
    }

    private void become(ChatState next) {
        state = next;
        view.accept(next);
    }

    /** Hears one conversation; after the next one began, nobody listens to it any more. */
    private final class Watcher implements Conversation.Watcher {
        private final Session of;

        Watcher(Session of) {
            this.of = of;
        }

        @Override
        public void changed(ChatState next) {
            if (session != of) return;
            var wasOnline = state.link() == Link.ONLINE;
            become(next);
            if (wasOnline && next.link() != Link.ONLINE) lost.run();
        }

        @Override
        public void arrived(ChatLine line) {
            if (session == of) arrivals.accept(line);
        }
    }
}
