package org.workspace.client.login.view;

import org.workspace.client.account.LoginModel;
import org.workspace.client.account.LoginState.Mode;

/** Where the gestures of the sign-in screen go; see {@link LoginModel} for what each means. */
public interface LoginActions {
    void serverAddress(String typed);

    void testServer();

    void mode(Mode mode);

    void signIn(String username, char[] password, boolean staySignedIn);

    void register(String username, char[] password, char[] repeated, boolean staySignedIn);

    void setUp(String code, String username, char[] password, char[] repeated, boolean staySignedIn);

    void resetPassword(String username, String code, char[] password, char[] repeated);

    void takeOver();

    void dismissConflict();

    static LoginActions of(LoginModel model) {
        return new LoginActions() {
            @Override
            public void serverAddress(String typed) {
                model.serverAddress(typed);
            }

            @Override
            public void testServer() {
                model.testServer();
            }

            @Override
            public void mode(Mode mode) {
                model.mode(mode);
            }

            @Override
            public void signIn(String username, char[] password, boolean staySignedIn) {
                model.signIn(username, password, staySignedIn);
            }

            @Override
            public void register(String username, char[] password, char[] repeated, boolean staySignedIn) {
                model.register(username, password, repeated, staySignedIn);
            }

            @Override
            public void setUp(String code, String username, char[] password, char[] repeated, boolean staySignedIn) {
                model.setUp(code, username, password, repeated, staySignedIn);
            }

            @Override
            public void resetPassword(String username, String code, char[] password, char[] repeated) {
                model.resetPassword(username, code, password, repeated);
            }

            @Override
            public void takeOver() {
                model.takeOver();
            }

            @Override
            public void dismissConflict() {
                model.dismissConflict();
            }
        };
    }
}
