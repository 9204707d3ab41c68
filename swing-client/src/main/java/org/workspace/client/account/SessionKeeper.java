package org.workspace.client.account;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.workspace.client.app.SerialExecutor;

/**
 * Writes the current session's tokens to the store, in order and in the background: a keyring that waits for its password
 * holds up nobody. What a session brings after it was signed out is not written any more.
 */
final class SessionKeeper {
    private final TokenStore store;
    private final Executor inOrder;
    private volatile @Nullable Session current;

    SessionKeeper(TokenStore store, Executor background) {
        this.store = store;
        this.inOrder = new SerialExecutor(background);
    }

    /** Blocks: background threads only. */
    Optional<KeptSession> load() {
        return KeptSession.load(store);
    }

    void begin(Session session) {
        current = session;
        keep(session, session.kept());
    }

    void keep(Session session, KeptSession kept) {
        inOrder.execute(() -> {
            if (session.equals(current)) kept.save(store);
        });
    }

    void forget() {
        current = null;
        inOrder.execute(() -> KeptSession.forget(store));
    }
}
