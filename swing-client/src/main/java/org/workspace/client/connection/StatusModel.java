package org.workspace.client.connection;

import java.util.function.Consumer;

/** The state of server and network, kept up to date by itself. Event thread only. */
public final class StatusModel {
    private StatusState state;
    private Consumer<StatusState> view = ignored -> {};

    public StatusModel(String address, String clientVersion) {
        this.state = new StatusState(Link.CONNECTING, null, address, NetworkKind.OTHER, null, clientVersion);
    }

    /** Shows the state now and at every change. One view at a time. */
    public void showOn(Consumer<StatusState> view) {
        this.view = view;
        view.accept(state);
    }

    public StatusState state() {
        return state;
    }

    /** Asks the server at once instead of at the next turn: the user wants to know. */
    public void checkNow() {
        view.accept(state);
    }
}
