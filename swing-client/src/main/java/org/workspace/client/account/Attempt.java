package org.workspace.client.account;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.AuthApi.Credentials;
import org.workspace.client.account.AuthApi.Tokens;
import org.workspace.client.account.LoginState.Mode;
import org.workspace.client.connection.CallFailed;
import org.workspace.client.connection.ServerAddress;

/** One filled-in sign-in form. Holds the password until {@link #wipe}. */
final class Attempt {
    private final Form form;
    private final ServerAddress server;
    private final char[] password;
    private final boolean takeOver;

    /**
     * All but the password.
     *
     * @param code for {@link Mode#SET_UP}
     */
    record Form(Mode mode, @Nullable String code, String username, boolean staySignedIn) {}

    Attempt(Form form, ServerAddress server, char[] password) {
        this(form, server, password, false);
    }

    private Attempt(Form form, ServerAddress server, char[] password, boolean takeOver) {
        this.form = form;
        this.server = server;
        this.password = password;
        this.takeOver = takeOver;
    }

    ServerAddress server() {
        return server;
    }

    boolean staySignedIn() {
        return form.staySignedIn();
    }

    /** Whether the server lets this attempt end the session in its way; in the others it would not understand that. */
    boolean mayTakeOver() {
        return form.mode() == Mode.SIGN_IN || form.mode() == Mode.REGISTER;
    }

    Attempt takingOver() {
        return new Attempt(form, server, password, true);
    }

    Tokens send(AuthApi auth, Machine machine) throws CallFailed {
        return switch (form.mode()) {
            case SIGN_IN -> auth.login(server, credentials(machine));
            case REGISTER -> auth.register(server, credentials(machine));
            case SET_UP -> auth.setUp(server, credentials(machine));
            case RESET -> throw new IllegalStateException("A reset signs nobody in");
        };
    }

    void wipe() {
        Arrays.fill(password, ' ');
    }

    private Credentials credentials(Machine machine) {
        return new Credentials(
                form.code(),
                form.username(),
                new String(password),
                machine.id().toString(),
                machine.name(),
                takeOver ? Boolean.TRUE : null);
    }
}
