package org.workspace.client.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.workspace.client.connection.ServerAddress;
import org.workspace.client.connection.ServerApi;

/** What is kept of a session between two starts. Never the access token: it is soon worth nothing. */
record KeptSession(String server, AccountView account, String refreshToken) {
    private static final System.Logger LOG = System.getLogger(KeptSession.class.getName());

    /** What cannot be read is as good as nothing: the person signs in again. */
    static Optional<KeptSession> load(TokenStore store) {
        try {
            var text = store.load();
            if (text.isEmpty()) return Optional.empty();
            return Optional.of(ServerApi.JSON.readValue(text.get(), KeptSession.class))
                    .filter(KeptSession::isWhole);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The kept session could not be read", e);
            return Optional.empty();
        }
    }

    void save(TokenStore store) {
        try {
            store.save(ServerApi.JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The session could not be kept: the next start will ask to sign in", e);
        }
    }

    static void forget(TokenStore store) {
        try {
            store.clear();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The kept session could not be removed", e);
        }
    }

    Optional<ServerAddress> address() {
        return ServerAddress.parse(server);
    }

    private boolean isWhole() {
        return server != null && account != null && refreshToken != null && account.id() != null;
    }

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "KeptSession[" + server + ", " + account + "]";
    }
}
