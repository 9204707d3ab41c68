package org.workspace.client.account.view;

import java.util.UUID;
import org.workspace.client.account.AccountModel;

/** Where the gestures of the account's page go; see {@link AccountModel} for what each means. */
public interface AccountActions {
    void opened();

    void rename(String name);

    void changePassword(char[] current, char[] next, char[] repeated, boolean endOthers);

    void reload();

    void endSession(UUID id);

    void endOtherSessions();

    void delete(char[] password);

    static AccountActions of(AccountModel model) {
        return new AccountActions() {
            @Override
            public void opened() {
                model.opened();
            }

            @Override
            public void rename(String name) {
                model.rename(name);
            }

            @Override
            public void changePassword(char[] current, char[] next, char[] repeated, boolean endOthers) {
                model.changePassword(current, next, repeated, endOthers);
            }

            @Override
            public void reload() {
                model.reload();
            }

            @Override
            public void endSession(UUID id) {
                model.endSession(id);
            }

            @Override
            public void endOtherSessions() {
                model.endOtherSessions();
            }

            @Override
            public void delete(char[] password) {
                model.delete(password);
            }
        };
    }
}
