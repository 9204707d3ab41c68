package org.workspace.client.chat;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * The room {@code general} for whoever is signed in; empty while nobody is. One per client, for its whole life. Event
 * thread only.
 */
public final class ChatModel {
    private ChatState state = ChatState.empty();
    private Consumer<ChatState> view = ignored -> {};
    private Consumer<ChatLine> arrivals = ignored -> {};

    /** Shows the state now and at every change. One view at a time. */
    public void showOn(Consumer<ChatState> view) {
        this.view = view;
        view.accept(state);
    }

    public ChatState state() {
        return state;
    }

    /** Tells each message of somebody else that arrives live while the chat is not {@link #visible}: worth a notification. */
    public void onArrival(Consumer<ChatLine> listener) {
        arrivals = listener;
    }

    /** Takes what was typed: shown as waiting at once, sent now or when the server is back. Blank text is ignored. */
    public void send(String text) {
        arrivals.accept(state.lines().get(0));
    }

    /** The field's content changed: keeps it as draft and tells the others that somebody types. */
    public void draftChanged(String text) {
        view.accept(state);
    }

    /** The view was scrolled to its top. Does nothing while loading or at the start. */
    public void loadOlder() {
        view.accept(state);
    }

    /** Whether the messages are on the screen and the window has the focus: then they count as read. */
    public void visible(boolean visible) {
        view.accept(state);
    }

    /** Sends a refused message again. */
    public void retry(UUID id) {
        view.accept(state);
    }

    /** Drops a refused or waiting message. */
    public void discard(UUID id) {
        view.accept(state);
    }

    /** Connects at once instead of at the next turn: the user asks, or the network is back. */
    public void reconnectNow() {
        view.accept(state);
    }
}
