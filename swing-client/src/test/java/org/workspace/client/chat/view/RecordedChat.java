package org.workspace.client.chat.view;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Notes the chat's gestures. */
public final class RecordedChat implements ChatActions {
    public final List<String> gestures = new ArrayList<>();
    public boolean takes = true;
    public boolean following = true;

    @Override
    public boolean send(String text) {
        gestures.add("send " + text);
        return takes;
    }

    @Override
    public void draftChanged(String text) {
        gestures.add("draft " + text);
    }

    @Override
    public void loadOlder() {
        gestures.add("older");
    }

    @Override
    public void following(boolean now) {
        following = now;
    }

    @Override
    public void retry(UUID id) {
        gestures.add("retry " + id);
    }

    @Override
    public void discard(UUID id) {
        gestures.add("discard " + id);
    }

    @Override
    public void reconnectNow() {
        gestures.add("reconnect");
    }
}
