package org.workspace.client.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.ProblemKey;
import org.workspace.client.connection.ServerInfo.Policy;

/**
 * What the sign-in screens show.
 *
 * @param busy an answer is awaited: fields and buttons rest
 * @param problem why the last attempt failed, null when it did not
 * @param conflict the question to ask before taking over, null when there is none
 * @param address the server's address as typed or remembered
 * @param username the name last used here, empty when none
 * @param passwordReset a new password was just set: it is time to sign in with it
 */
public record LoginState(
        Mode mode,
        boolean busy,
        @Nullable Problem problem,
        @Nullable Conflict conflict,
        ServerCheck server,
        String address,
        boolean registrationOpen,
        boolean setUpNeeded,
        String username,
        boolean passwordReset) {

    static LoginState start(String address, String username) {
        return new LoginState(
                Mode.SIGN_IN, false, null, null, new ServerCheck.Unknown(), address, true, false, username, false);
    }

    LoginState at(String typed) {
        return new LoginState(
                mode, busy, null, null, new ServerCheck.Unknown(), typed, true, false, username, passwordReset);
    }

    LoginState in(Mode next) {
        return new LoginState(next, busy, null, null, server, address, registrationOpen, setUpNeeded, username, false);
    }

    /** Back at the sign-in, with a new password. */
    LoginState reset(String name) {
        return new LoginState(
                Mode.SIGN_IN, false, null, null, server, address, registrationOpen, setUpNeeded, name, true);
    }

    /** Offers {@code name} at the next sign-in. */
    LoginState known(String name) {
        return new LoginState(
                mode, busy, problem, conflict, server, address, registrationOpen, setUpNeeded, name, passwordReset);
    }

    LoginState working() {
        return with(true, null, null);
    }

    LoginState idle() {
        return with(false, null, null);
    }

    LoginState failed(Problem why) {
        return with(false, why, null);
    }

    LoginState asking(Conflict question) {
        return with(false, null, question);
    }

    LoginState checked(ServerCheck result) {
        return new LoginState(
                mode, busy, problem, conflict, result, address, registrationOpen, setUpNeeded, username, passwordReset);
    }

    /** A server without any account is set up first; one that is set up has no such screen. */
    LoginState told(@Nullable String version, Policy policy) {
        var fitting = policy.setupNeeded() ? Mode.SET_UP : mode == Mode.SET_UP ? Mode.SIGN_IN : mode;
        return new LoginState(
                fitting,
                busy,
                problem,
                conflict,
                new ServerCheck.Ok(version),
                address,
                policy.registrationOpen(),
                policy.setupNeeded(),
                username,
                passwordReset);
    }

    private LoginState with(boolean working, @Nullable Problem why, @Nullable Conflict question) {
        return new LoginState(
                mode, working, why, question, server, address, registrationOpen, setUpNeeded, username, false);
    }

    /** Which screen. */
    public enum Mode {
        SIGN_IN,
        REGISTER,
        /** Sets a new password with a code from an administrator. */
        RESET,
        /** Creates the first administrator with the code the server printed. */
        SET_UP
    }

    /**
     * Somebody would be signed out by going on.
     *
     * @param name the other machine (ALREADY_LOGGED_IN) or the other account (MACHINE_IN_USE)
     * @param since null when the server does not tell
     * @param alsoHere the other account that is on this machine besides, null when there is none
     */
    public record Conflict(
            Kind kind,
            String name,
            @Nullable Instant since,
            @Nullable String alsoHere) {
        public Conflict(Kind kind, String name, @Nullable Instant since) {
            this(kind, name, since, null);
        }

        /** Who would be signed out. */
        public enum Kind {
            /** This account, on another machine. */
            ALREADY_LOGGED_IN,
            /** Another account, on this machine. */
            MACHINE_IN_USE
        }
    }

    /** What is known of the server at the address. */
    public sealed interface ServerCheck {
        /** Nobody asked yet. */
        record Unknown() implements ServerCheck {}

        record Checking() implements ServerCheck {}

        /** It answers; the version is null when it does not tell. */
        record Ok(@Nullable String version) implements ServerCheck {}

        record Failed(ProblemKey reason) implements ServerCheck {}
    }
}
