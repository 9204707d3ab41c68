package org.workspace.client;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.workspace.client.account.AccountModels;
import org.workspace.client.account.LoginModel;
import org.workspace.client.account.SessionModel;
import org.workspace.client.account.SessionState;
import org.workspace.client.account.SessionState.SignedOut;
import org.workspace.client.app.Alarm;
import org.workspace.client.app.ClientFolders;
import org.workspace.client.app.Settings;
import org.workspace.client.app.UiTasks;
import org.workspace.client.chat.ChatModel;
import org.workspace.client.connection.ServerApi;
import org.workspace.client.connection.StatusModel;

/** All models of one running client, tied together. Owns their threads, which end with {@link #close}. */
public final class ClientContext implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ClientContext.class.getName());
    private static final int CLOSE_SECONDS = 3;
    private static final int IDLE_SECONDS = 60;

    private final ExecutorService background;
    private final ScheduledExecutorService clockwork;
    private final UiTasks tasks;
    private final Settings settings;
    private final StatusModel status;
    private final AccountModels accounts;
    private final ChatModel chat;

    private ClientContext(ClientFolders folders, String defaultAddress) throws IOException {
        background = threads();
        clockwork = Executors.newSingleThreadScheduledExecutor(daemons("clock"));
        tasks = UiTasks.onSwing(background, Alarm.on(clockwork));
        settings = Settings.in(folders.configuration(), background);
        HttpClient http = ServerApi.newHttpClient();
        var api = new ServerApi(http);
        status = new StatusModel(tasks, api, version());
        accounts = AccountModels.of(
                new AccountModels.Parts(tasks, background, api, settings), folders.configuration(), defaultAddress);
        chat = new ChatModel(tasks, background, http, folders.data(), Clock.systemUTC());
    }

    /**
     * Builds the models; nothing runs yet. Reads the settings, hence blocks a moment: before the event thread is needed.
     *
     * @param defaultAddress the server's address while none is remembered
     */
    public static ClientContext of(ClientFolders folders, String defaultAddress) throws IOException {
        return new ClientContext(folders, defaultAddress);
    }

    /** Takes up the last session, if there is one, and watches the server. Once, on the event thread. */
    public void start() {
        listen();
        login().server().ifPresent(status::watch);
        session().restore();
    }

    /** The same, with the server named by whoever started the client instead of the remembered one. */
    public void startAt(String server) {
        listen();
        login().serverAddress(server);
        login().server().ifPresent(status::watch);
        login().server().ifPresentOrElse(session()::restoreAt, session()::restore);
    }

    public UiTasks tasks() {
        return tasks;
    }

    public Settings settings() {
        return settings;
    }

    public StatusModel status() {
        return status;
    }

    public AccountModels accounts() {
        return accounts;
    }

    public ChatModel chat() {
        return chat;
    }

    /** Ends everything within a few seconds, answering server or not. Not on the event thread, which it needs. */
    @Override
    public void close() {
        try {
            awaited(modelsClosed());
            awaited(CompletableFuture.runAsync(session()::close, background));
            clockwork.shutdownNow();
            background.shutdown();
            if (!background.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) background.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaited(Future<Void> step) throws InterruptedException {
        try {
            step.get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "The client did not end in order", e);
        }
    }

    private SessionModel session() {
        return accounts.session();
    }

    private LoginModel login() {
        return accounts.login();
    }

    private CompletableFuture<Void> modelsClosed() {
        return CompletableFuture.runAsync(
                () -> {
                    chat.close();
                    status.close();
                },
                tasks::onEventThread);
    }

    private void listen() {
        status.onBack(chat::reconnectNow);
        status.onBack(accounts.account()::retry);
        chat.onLost(status::checkNow);
        login().onFound(status::watch);
        session().onChange(this::follow);
    }

    private void follow(SessionState state) {
        var signedIn = session().session();
        signedIn.ifPresentOrElse(chat::open, chat::close);
        signedIn.ifPresent(session -> status.watch(session.server()));
        if (state instanceof SignedOut) login().testServer();
    }

    private static String version() {
        return Optional.ofNullable(ClientContext.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** What the event thread still asks for after the end is not worth doing any more. */
    private static ExecutorService threads() {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                daemons("background"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static ThreadFactory daemons(String name) {
        var number = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
