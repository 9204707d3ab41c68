package org.workspace.client.login.view;

import java.util.ArrayList;
import java.util.List;
import org.workspace.client.account.LoginState.Mode;

/** Notes the gestures of the sign-in screen. */
public final class RecordedLogin implements LoginActions {
    public final List<String> gestures = new ArrayList<>();

    @Override
    public void serverAddress(String typed) {
        gestures.add("address " + typed);
    }

    @Override
    public void testServer() {
        gestures.add("test");
    }

    @Override
    public void mode(Mode mode) {
        gestures.add("mode " + mode);
    }

    @Override
    public void signIn(String username, char[] password, boolean stay) {
        gestures.add("sign in " + username + " " + new String(password) + " " + stay);
    }

    @Override
    public void register(String username, char[] password, char[] repeated, boolean stay) {
        gestures.add("register " + username + " " + new String(password) + " " + new String(repeated) + " " + stay);
    }

    @Override
    public void setUp(String code, String username, char[] password, char[] repeated, boolean stay) {
        gestures.add("set up " + code + " " + username);
    }

    @Override
    public void resetPassword(String username, String code, char[] password, char[] repeated) {
        gestures.add("reset " + username + " " + code + " " + new String(password) + " " + new String(repeated));
    }

    @Override
    public void takeOver() {
        gestures.add("take over");
    }

    @Override
    public void dismissConflict() {
        gestures.add("dismiss");
    }
}
