package org.workspace.client.account;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.LoginState.Conflict;
import org.workspace.client.account.LoginState.Mode;
import org.workspace.client.account.LoginState.ServerCheck;
import org.workspace.client.connection.Problem;

/**
 * Signing in, registering, creating the first administrator. Event thread only. Success is told by {@link SessionModel}.
 *
 * <p>Passwords are overwritten once they were sent or given up; the caller's array is consumed.
 */
public final class LoginModel {
    private LoginState state;
    private Consumer<LoginState> view = ignored -> {};

    public LoginModel(String address, String username) {
        state = new LoginState(
                Mode.SIGN_IN, false, null, null, new ServerCheck.Unknown(), address, true, false, username);
    }

    /** Shows the state now and at every change. One view at a time. */
    public void showOn(Consumer<LoginState> view) {
        this.view = view;
        view.accept(state);
    }

    public LoginState state() {
        return state;
    }

    /** Takes the address as typed so far; remembered once a sign-in or a test succeeded with it. */
    public void serverAddress(String typed) {
        become(state.mode(), null, typed);
    }

    /** Asks the server at the address for its version and what it allows. */
    public void testServer() {
        view.accept(state);
    }

    public void mode(Mode mode) {
        become(mode, null, state.address());
    }

    public void signIn(String username, char[] password, boolean staySignedIn) {
        Arrays.fill(password, ' ');
    }

    public void register(String username, char[] password, char[] repeated, boolean staySignedIn) {
        Arrays.fill(password, ' ');
        Arrays.fill(repeated, ' ');
    }

    public void setUp(String code, String username, char[] password, char[] repeated, boolean staySignedIn) {
        Arrays.fill(password, ' ');
        Arrays.fill(repeated, ' ');
    }

    /** Yes to the {@link Conflict}: the same sign-in again, ending the other session. */
    public void takeOver() {
        dismissConflict();
    }

    /** No to the {@link Conflict}. */
    public void dismissConflict() {
        become(state.mode(), null, state.address());
    }

    private void become(Mode mode, @Nullable Problem problem, String address) {
        state = new LoginState(
                mode,
                false,
                problem,
                null,
                state.server(),
                address,
                state.registrationOpen(),
                state.setUpNeeded(),
                state.username());
        view.accept(state);
    }
}
