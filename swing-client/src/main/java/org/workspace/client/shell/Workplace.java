package org.workspace.client.shell;

import org.workspace.client.account.AccountModel;
import org.workspace.client.account.AccountModels;
import org.workspace.client.account.LoginModel;
import org.workspace.client.account.SessionModel;
import org.workspace.client.app.UiTasks;
import org.workspace.client.chat.ChatModel;
import org.workspace.client.connection.StatusModel;
import org.workspace.client.link.Links;
import org.workspace.client.theme.Appearance;

/** Everything the window shows and steers. */
public record Workplace(
        UiTasks tasks,
        StatusModel status,
        AccountModels accounts,
        ChatModel chat,
        PreferencesModel preferences,
        Appearance appearance,
        Links links) {

    SessionModel session() {
        return accounts.session();
    }

    LoginModel login() {
        return accounts.login();
    }

    AccountModel account() {
        return accounts.account();
    }
}
