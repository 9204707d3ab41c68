package org.workspace.client.account.view;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Notes the gestures of the account's page. */
public final class RecordedAccount implements AccountActions {
    public final List<String> gestures = new ArrayList<>();

    @Override
    public void opened() {
        gestures.add("opened");
    }

    @Override
    public void rename(String name) {
        gestures.add("rename " + name);
    }

    @Override
    public void changePassword(char[] current, char[] next, char[] repeated, boolean endOthers) {
        gestures.add("password " + new String(current) + " " + new String(next) + " " + new String(repeated) + " "
                + endOthers);
    }

    @Override
    public void reload() {
        gestures.add("reload");
    }

    @Override
    public void endSession(UUID id) {
        gestures.add("end " + id);
    }

    @Override
    public void endOtherSessions() {
        gestures.add("end others");
    }

    @Override
    public void delete(char[] password) {
        gestures.add("delete " + new String(password));
    }
}
