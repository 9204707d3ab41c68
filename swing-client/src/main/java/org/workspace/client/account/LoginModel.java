package org.workspace.client.account;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.AuthApi.Tokens;
import org.workspace.client.account.LoginState.Conflict;
import org.workspace.client.account.LoginState.Mode;
import org.workspace.client.account.LoginState.ServerCheck;
import org.workspace.client.app.Settings;
import org.workspace.client.app.UiTasks;
import org.workspace.client.connection.CallFailed;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.connection.ProblemKey;
import org.workspace.client.connection.ServerAddress;
import org.workspace.client.connection.ServerApi;
import org.workspace.client.connection.ServerInfo;
import org.workspace.client.connection.ServerInfo.Policy;

/**
 * Signing in, registering, creating the first administrator, setting a forgotten password. Event thread only. Success is told by {@link SessionModel}.
 *
 * <p>Passwords are overwritten once they were taken or given up; the caller's array is consumed.
 */
public final class LoginModel {
    private static final String ADDRESS = "server.address";
    private static final String USERNAME = "sign-in.username";

    private final UiTasks tasks;
    private final ServerApi api;
    private final AuthApi auth;
    private final SessionModel sessions;
    private final Settings settings;
    private Policy policy = Policy.DEFAULT;
    private LoginState state;
    private Consumer<LoginState> view = ignored -> {};
    private Consumer<ServerAddress> found = ignored -> {};
    private @Nullable Attempt unanswered;

    LoginModel(UiTasks tasks, ServerApi api, SessionModel sessions, Settings settings, String defaultAddress) {
        this.tasks = tasks;
        this.api = api;
        this.auth = new AuthApi(api);
        this.sessions = sessions;
        this.settings = settings;
        state = LoginState.start(
                settings.get(ADDRESS).orElse(defaultAddress),
                settings.get(USERNAME).orElse(""));
        sessions.onChange(this::follow);
    }

    /** Shows the state now and at every change. One view at a time. */
    public void showOn(Consumer<LoginState> view) {
        this.view = view;
        view.accept(state);
    }

    /** Tells each server that has answered: worth watching. */
    public void onFound(Consumer<ServerAddress> listener) {
        found = listener;
    }

    public LoginState state() {
        return state;
    }

    /** The server at the address as typed or remembered, if it is an address. */
    public Optional<ServerAddress> server() {
        return ServerAddress.parse(state.address());
    }

    /** Takes the address as typed so far; remembered once a sign-in or a test succeeded with it. */
    public void serverAddress(String typed) {
        if (!typed.equals(state.address())) become(state.at(typed));
    }

    /** Asks the server at the address for its version and what it allows. */
    public void testServer() {
        var server = server();
        if (server.isEmpty()) {
            become(state.checked(new ServerCheck.Failed(ProblemKey.INVALID_ADDRESS)));
            return;
        }
        var asked = state.address();
        become(state.checked(new ServerCheck.Checking()));
        tasks.run(
                () -> Found.at(api, server.get()),
                answer -> answered(asked, server.get(), answer),
                e -> notFound(asked, e));
    }

    public void mode(Mode mode) {
        become(state.in(mode));
    }

    public void signIn(String username, char[] password, boolean staySignedIn) {
        var name = username.strip();
        attempt(
                FormRules.forSignIn(name, password),
                new Attempt.Form(Mode.SIGN_IN, null, name, staySignedIn),
                password);
    }

    public void register(String username, char[] password, char[] repeated, boolean staySignedIn) {
        var name = username.strip();
        var problem = FormRules.forNewAccount(policy, name, password, repeated);
        Arrays.fill(repeated, ' ');
        attempt(problem, new Attempt.Form(Mode.REGISTER, null, name, staySignedIn), password);
    }

    public void setUp(String code, String username, char[] password, char[] repeated, boolean staySignedIn) {
        var name = username.strip();
        var problem = FormRules.forSetUp(policy, name, code, password, repeated);
        Arrays.fill(repeated, ' ');
        attempt(problem, new Attempt.Form(Mode.SET_UP, code.strip(), name, staySignedIn), password);
    }

    /** Sets a new password with the code that an administrator gave; then it is time to sign in. */
    public void resetPassword(String username, String code, char[] password, char[] repeated) {
        var server = server();
        var name = username.strip();
        if (!state.busy() && server.isEmpty()) {
            become(state.failed(Problem.of(ProblemKey.INVALID_ADDRESS).at(Field.ADDRESS)));
        } else if (!state.busy()) {
            var problem = FormRules.forReset(policy, name, code.strip(), password, repeated);
            var reset = new AuthApi.Reset(name, code.strip(), new String(password));
            problem.ifPresentOrElse(why -> become(state.failed(why)), () -> send(server.get(), reset));
        }
        Arrays.fill(password, ' ');
        Arrays.fill(repeated, ' ');
    }

    /** Yes to the {@link Conflict}: the same sign-in again, ending the other session. */
    public void takeOver() {
        var attempt = unanswered;
        if (attempt == null || state.busy()) return;
        unanswered = null;
        send(attempt.takingOver());
    }

    /** No to the {@link Conflict}. */
    public void dismissConflict() {
        giveUp();
        become(state.idle());
    }

    private void attempt(Optional<Problem> problem, Attempt.Form form, char[] password) {
        if (state.busy()) return;
        giveUp();
        var server = server();
        if (server.isEmpty()) {
            refuse(Problem.of(ProblemKey.INVALID_ADDRESS).at(Field.ADDRESS), password);
        } else if (problem.isPresent()) {
            refuse(problem.get(), password);
        } else {
            send(new Attempt(form, server.get(), password));
        }
    }

    private void refuse(Problem problem, char[] password) {
        Arrays.fill(password, ' ');
        become(state.failed(problem));
    }

    private void send(Attempt attempt) {
        become(state.working());
        tasks.run(
                () -> attempt.send(auth, Machine.named(settings.machineId())),
                tokens -> succeeded(attempt, tokens),
                e -> failed(attempt, e));
    }

    private void send(ServerAddress server, AuthApi.Reset reset) {
        become(state.working());
        tasks.run(
                () -> {
                    auth.resetPassword(server, reset);
                    return reset.username();
                },
                name -> become(state.reset(name)),
                e -> become(state.failed(problem(e))));
    }

    private void succeeded(Attempt attempt, Tokens tokens) {
        attempt.wipe();
        settings.put(ADDRESS, attempt.server().text());
        become(LoginState.start(attempt.server().text(), tokens.account().username()));
        sessions.begin(attempt.server(), tokens, attempt.staySignedIn());
    }

    private void failed(Attempt attempt, Exception e) {
        var conflict = e instanceof CallFailed.Refused refused && attempt.mayTakeOver() ? conflict(refused) : null;
        if (conflict == null) {
            attempt.wipe();
            become(state.failed(problem(e)));
        } else {
            unanswered = attempt;
            become(state.asking(conflict));
        }
    }

    private void answered(String asked, ServerAddress server, Found answer) {
        if (!asked.equals(state.address())) return;
        policy = answer.policy();
        settings.put(ADDRESS, asked);
        become(state.told(answer.version(), policy));
        found.accept(server);
    }

    private void notFound(String asked, Exception e) {
        if (!asked.equals(state.address())) return;
        become(state.checked(new ServerCheck.Failed(problem(e).key())));
    }

    private static Problem problem(Exception e) {
        return e instanceof CallFailed failed ? failed.problem() : Problem.of(ProblemKey.SERVER_FAILED);
    }

    /** The name to offer next time is the one the account has now, none once it is deleted. */
    private void follow(SessionState session) {
        if (session instanceof SessionState.SignedIn in) {
            remember(in.account().username());
        } else if (session instanceof SessionState.SignedOut out
                && out.ending() == SessionState.Ending.ACCOUNT_DELETED) {
            remember("");
        }
    }

    private void remember(String name) {
        settings.put(USERNAME, name);
        become(state.known(name));
    }

    private void giveUp() {
        if (unanswered != null) unanswered.wipe();
        unanswered = null;
    }

    private void become(LoginState next) {
        state = next;
        view.accept(next);
    }

    private static @Nullable Conflict conflict(CallFailed.Refused refusal) {
        return switch (refusal.code()) {
            case "ALREADY_LOGGED_IN" ->
                new Conflict(
                        Conflict.Kind.ALREADY_LOGGED_IN,
                        refusal.member("machineName").orElse(""),
                        since(refusal),
                        refusal.members("conflicts", "MACHINE_IN_USE", "username").stream()
                                .findFirst()
                                .orElse(null));
            case "MACHINE_IN_USE" ->
                new Conflict(
                        Conflict.Kind.MACHINE_IN_USE, refusal.member("username").orElse(""), since(refusal));
            default -> null;
        };
    }

    private static @Nullable Instant since(CallFailed.Refused refusal) {
        try {
            return refusal.member("since").map(Instant::parse).orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private record Found(Policy policy, @Nullable String version) {
        static Found at(ServerApi api, ServerAddress server) throws CallFailed {
            return new Found(ServerInfo.policy(api, server), ServerInfo.version(api, server));
        }
    }
}
