package org.workspace.client.chat.view;

import java.util.UUID;
import org.workspace.client.chat.ChatModel;

/** Where the chat's gestures go; see {@link ChatModel} for what each means. */
public interface ChatActions {
    boolean send(String text);

    void draftChanged(String text);

    void loadOlder();

    void following(boolean following);

    void retry(UUID id);

    void discard(UUID id);

    void reconnectNow();

    static ChatActions of(ChatModel model) {
        return new ChatActions() {
            @Override
            public boolean send(String text) {
                return model.send(text);
            }

            @Override
            public void draftChanged(String text) {
                model.draftChanged(text);
            }

            @Override
            public void loadOlder() {
                model.loadOlder();
            }

            @Override
            public void following(boolean following) {
                model.following(following);
            }

            @Override
            public void retry(UUID id) {
                model.retry(id);
            }

            @Override
            public void discard(UUID id) {
                model.discard(id);
            }

            @Override
            public void reconnectNow() {
                model.reconnectNow();
            }
        };
    }
}
