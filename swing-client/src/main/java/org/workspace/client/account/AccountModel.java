package org.workspace.client.account;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.AccountState.Progress;
import org.workspace.client.account.AccountState.Progress.Done;
import org.workspace.client.account.AccountState.Progress.Failed;
import org.workspace.client.account.AccountState.Progress.Working;
import org.workspace.client.account.AccountState.Sessions;
import org.workspace.client.account.MeApi.PasswordChange;
import org.workspace.client.app.UiTasks;
import org.workspace.client.connection.CallFailed;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.connection.ProblemKey;
import org.workspace.client.connection.ServerApi;
import org.workspace.client.connection.ServerInfo;
import org.workspace.client.connection.ServerInfo.Policy;

/**
 * What people do with their own account: another name, another password, an end to sessions or to the account. Begins
 * anew with each sign-in; answers to somebody who has left are not heard. Event thread only.
 *
 * <p>Passwords are overwritten once they were taken or refused; the caller's array is consumed.
 */
public final class AccountModel {
    private final UiTasks tasks;
    private final ServerApi api;
    private final SessionModel sessions;
    private AccountState state = AccountState.start();
    private Policy policy = Policy.DEFAULT;
    private Consumer<AccountState> view = ignored -> {};
    private @Nullable Session session;

    AccountModel(UiTasks tasks, ServerApi api, SessionModel sessions) {
        this.tasks = tasks;
        this.api = api;
        this.sessions = sessions;
        sessions.onChange(ignored -> follow());
    }

    /** Shows the state now and at every change. One view at a time. */
    public void showOn(Consumer<AccountState> view) {
        this.view = view;
        view.accept(state);
    }

    public AccountState state() {
        return state;
    }

    /** The page came into view: asks where the account is signed in, and by which rules names and passwords go. */
    public void opened() {
        var asked = session;
        if (asked == null) return;
        become(state.seen());
        tasks.run(() -> ServerInfo.policy(api, asked.server()), told -> ruled(asked, told), unknown -> {});
        reload();
    }

    /** The server answers again: what could not be told before can be now. */
    public void retry() {
        if (state.sessions().problem() != null) reload();
    }

    /** Asks again where the account is signed in. */
    public void reload() {
        onSessions(me -> {});
    }

    public void endSession(UUID id) {
        onSessions(me -> me.end(id));
    }

    /** All but this one. */
    public void endOtherSessions() {
        onSessions(MeApi::endOthers);
    }

    public void rename(String typed) {
        var me = session;
        if (me == null || state.name().busy()) return;
        var name = typed.strip();
        var problem = FormRules.forRenaming(policy, me.account().username(), name);
        send(me, new Form<>(AccountState::withName, problem, () -> new MeApi(me).rename(name), account -> {}));
    }

    public void changePassword(char[] current, char[] next, char[] repeated, boolean endOthers) {
        var me = session;
        if (me != null && !state.password().busy()) {
            var problem = FormRules.forNewPassword(policy, current, next, repeated);
            var change = new PasswordChange(new String(current), new String(next), endOthers);
            send(
                    me,
                    new Form<>(
                            AccountState::withPassword,
                            problem,
                            () -> {
                                new MeApi(me).changePassword(change);
                                return change;
                            },
                            done -> reload()));
        }
        wipe(current, next, repeated);
    }

    /** For good. Success is told by {@link SessionModel}. */
    public void delete(char[] password) {
        var me = session;
        if (me != null && !state.deletion().busy()) {
            var problem = FormRules.proof(password, Field.PASSWORD);
            var proof = new String(password);
            send(
                    me,
                    new Form<>(
                            AccountState::withDeletion,
                            problem,
                            () -> {
                                new MeApi(me).delete(proof);
                                return me;
                            },
                            sessions::accountDeleted));
        }
        wipe(password);
    }

    /**
     * One wish.
     *
     * @param place where its progress is shown
     * @param problem what can be told without asking the server
     * @param done also when somebody has left meanwhile
     */
    private record Form<T>(
            BiFunction<AccountState, Progress, AccountState> place,
            Optional<Problem> problem,
            Callable<T> work,
            Consumer<T> done) {}

    private <T> void send(Session me, Form<T> form) {
        if (form.problem().isPresent()) {
            become(form.place().apply(state, new Failed(form.problem().get())));
            return;
        }
        become(form.place().apply(state, new Working()));
        tasks.run(
                form.work(),
                outcome -> {
                    if (me == session) become(form.place().apply(state, new Done()));
                    form.done().accept(outcome);
                },
                e -> {
                    if (me == session) become(form.place().apply(state, new Failed(problem(e))));
                });
    }

    /** What is done to the sessions before they are listed again. */
    private interface Wish {
        void on(MeApi me) throws CallFailed;
    }

    private void onSessions(Wish wish) {
        var asked = session;
        if (asked == null || state.sessions().busy()) return;
        become(state.with(state.sessions().working()));
        tasks.run(
                () -> {
                    var me = new MeApi(asked);
                    wish.on(me);
                    return me.sessions();
                },
                items -> {
                    if (asked == session) become(state.with(Sessions.told(items)));
                },
                e -> {
                    if (asked == session) become(state.with(state.sessions().failed(problem(e))));
                });
    }

    private void ruled(Session asked, Policy told) {
        if (asked == session) policy = told;
    }

    private void follow() {
        var now = sessions.session().orElse(null);
        if (now == session) return;
        session = now;
        policy = Policy.DEFAULT;
        become(AccountState.start());
    }

    private void become(AccountState next) {
        state = next;
        view.accept(next);
    }

    private static Problem problem(Exception e) {
        return e instanceof CallFailed failed ? failed.problem() : Problem.of(ProblemKey.SERVER_FAILED);
    }

    private static void wipe(char[]... passwords) {
        for (var password : passwords) Arrays.fill(password, ' ');
    }
}
