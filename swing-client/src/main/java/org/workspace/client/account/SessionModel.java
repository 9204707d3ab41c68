package org.workspace.client.account;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.AuthApi.Tokens;
import org.workspace.client.account.SessionState.Ending;
import org.workspace.client.account.SessionState.Restoring;
import org.workspace.client.account.SessionState.SignedIn;
import org.workspace.client.account.SessionState.SignedOut;
import org.workspace.client.app.UiTasks;
import org.workspace.client.connection.CallFailed;
import org.workspace.client.connection.ServerAddress;
import org.workspace.client.connection.ServerApi;

/** Who is signed in, for the whole client. Event thread only, {@link #close} excepted. */
public final class SessionModel {
    private static final System.Logger LOG = System.getLogger(SessionModel.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** A refresh token lives for days, and nothing else uses it while one connection stays open. */
    private static final Duration RENEW_EVERY = Duration.ofHours(12);

    private final UiTasks tasks;
    private final ServerApi api;
    private final UUID machineId;
    private final SessionKeeper keeper;
    private final List<Consumer<SessionState>> listeners = new ArrayList<>();
    private SessionState state = new Restoring();
    private volatile @Nullable Open open;

    /**
     * The session in use.
     *
     * @param stays whether it outlives this run of the client
     */
    private record Open(Session session, boolean stays) {}

    SessionModel(UiTasks tasks, Executor background, ServerApi api, UUID machineId, TokenStore store) {
        this.tasks = tasks;
        this.api = api;
        this.machineId = machineId;
        this.keeper = new SessionKeeper(store, background);
    }

    public SessionState state() {
        return state;
    }

    /** Tells the state now and at every change, for ever. */
    public void onChange(Consumer<SessionState> listener) {
        listeners.add(listener);
        listener.accept(state);
    }

    /** What the other parts call the server with; empty while nobody is signed in. */
    public Optional<Session> session() {
        return state instanceof SignedIn ? Optional.ofNullable(open).map(Open::session) : Optional.empty();
    }

    /** At start: takes up the session that was kept, if any. Without an answer from the server it is taken at its word. */
    public void restore() {
        restore(kept -> true);
    }

    /** The same when it is a session on this server; another one's stays kept, for a start without this wish. */
    public void restoreAt(ServerAddress wanted) {
        restore(kept -> kept.address().equals(Optional.of(wanted)));
    }

    private void restore(Predicate<KeptSession> wanted) {
        tasks.run(
                keeper::load,
                kept -> kept.filter(wanted).ifPresentOrElse(this::tryOut, this::nobody),
                failure -> nobody());
    }

    /** Signs out at once here, and on the server if it can be reached now. */
    public void signOut() {
        var leaving = open;
        if (leaving == null) return;
        end(Ending.SIGNED_OUT);
        tasks.run(
                () -> {
                    leaving.session().signOut();
                    return leaving;
                },
                done -> {},
                SessionModel::untold);
    }

    /** At exit: a session that is not to be kept is given back to the server. Blocks: not on the event thread. */
    public void close() {
        var leaving = open;
        if (leaving == null || leaving.stays()) return;
        try {
            leaving.session().signOut();
        } catch (CallFailed e) {
            untold(e);
        }
    }

    /** A sign-in succeeded. */
    void begin(ServerAddress server, Tokens tokens, boolean stays) {
        var session =
                session(server, new KeptSession(server.text(), tokens.account().view(), tokens.refreshToken()), stays);
        if (stays) {
            keeper.begin(session);
        } else {
            keeper.forget();
        }
        session.accept(tokens);
        show(session);
    }

    /** The account of this session is gone; the server may have ended the session before this was told. */
    void accountDeleted(Session session) {
        var now = open;
        if (now == null ? state instanceof SignedOut : now.session() == session) end(Ending.ACCOUNT_DELETED);
    }

    private void tryOut(KeptSession kept) {
        var address = kept.address();
        if (address.isEmpty()) {
            nobody();
            return;
        }
        var session = session(address.get(), kept, true);
        keeper.begin(session);
        tasks.after(PATIENCE, () -> show(session));
        tasks.run(session::accessToken, token -> show(session), failure -> show(session));
    }

    private Session session(ServerAddress server, KeptSession kept, boolean stays) {
        var session = new Session(api, machineId, server, kept, new Listener());
        open = new Open(session, stays);
        renewLater(session);
        return session;
    }

    private void renewLater(Session session) {
        tasks.after(RENEW_EVERY, () -> {
            var now = open;
            if (now == null || now.session() != session) return;
            renewLater(session);
            tasks.run(
                    () -> {
                        session.renew();
                        return session;
                    },
                    done -> {},
                    failure -> LOG.log(Level.DEBUG, "Not renewed now: {0}", failure.getMessage()));
        });
    }

    private void show(Session session) {
        var now = open;
        if (now == null || now.session() != session || state instanceof SignedIn) return;
        become(new SignedIn(session.account()));
    }

    private void renamed(AccountView account) {
        if (state instanceof SignedIn in && !in.account().equals(account)) become(new SignedIn(account));
    }

    private void nobody() {
        become(new SignedOut(null));
    }

    private void end(Ending reason) {
        open = null;
        keeper.forget();
        become(new SignedOut(reason));
    }

    private void become(SessionState next) {
        state = next;
        List.copyOf(listeners).forEach(listener -> listener.accept(next));
    }

    private static void untold(Exception e) {
        LOG.log(Level.INFO, "Signed out here only, the server did not hear it: {0}", e.getMessage());
    }

    private final class Listener implements Session.Listener {
        @Override
        public void renewed(Session session, KeptSession kept) {
            keeper.keep(session, kept);
            tasks.onEventThread(() -> {
                var now = open;
                if (now != null && now.session() == session) renamed(session.account());
            });
        }

        @Override
        public void ended(Session session, Ending reason) {
            tasks.onEventThread(() -> {
                var now = open;
                if (now != null && now.session() == session) end(reason);
            });
        }
    }
}
