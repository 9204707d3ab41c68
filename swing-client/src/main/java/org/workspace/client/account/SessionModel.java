package org.workspace.client.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Who is signed in, for the whole client. Event thread only. */
public final class SessionModel {
    private final List<Consumer<SessionState>> listeners = new ArrayList<>();
    private SessionState state = new SessionState.Restoring();

    public SessionState state() {
        return state;
    }

    /** Tells the state now and at every change, for ever. */
    public void onChange(Consumer<SessionState> listener) {
        listeners.add(listener);
        listener.accept(state);
    }

    /** Signs out at once here, and on the server as soon as it can be reached. */
    public void signOut() {
        become(new SessionState.SignedOut(SessionState.Ending.SIGNED_OUT));
    }

    private void become(SessionState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }
}
