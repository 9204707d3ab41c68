package org.workspace.client.account;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.workspace.client.app.Settings;
import org.workspace.client.app.UiTasks;
import org.workspace.client.connection.ServerApi;

/** The models of signing in, of being signed in, and of the account that is. */
public record AccountModels(SessionModel session, LoginModel login, AccountModel account) {
    /** What they are built from. */
    public record Parts(UiTasks tasks, Executor background, ServerApi api, Settings settings) {}

    /**
     * Builds them without doing anything yet.
     *
     * @param secrets the folder for the session's file when the system has no keyring
     * @param defaultAddress the server's address while none is remembered
     */
    public static AccountModels of(Parts parts, Path secrets, String defaultAddress) {
        var machine = parts.settings().machineId();
        var store = new SafestTokenStore(() -> KeyringTokenStore.open("session " + machine), secrets);
        return of(parts, store, defaultAddress);
    }

    static AccountModels of(Parts parts, TokenStore store, String defaultAddress) {
        var session = new SessionModel(
                parts.tasks(), parts.background(), parts.api(), parts.settings().machineId(), store);
        return new AccountModels(
                session,
                new LoginModel(parts.tasks(), parts.api(), session, parts.settings(), defaultAddress),
                new AccountModel(parts.tasks(), parts.api(), session));
    }
}
