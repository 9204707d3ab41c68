package org.workspace.client.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.AuthApi.Tokens;
import org.workspace.client.account.SessionState.Ending;
import org.workspace.client.connection.Call;
import org.workspace.client.connection.CallFailed;
import org.workspace.client.connection.CallFailed.Refused;
import org.workspace.client.connection.CallFailed.Unreachable;
import org.workspace.client.connection.ServerAddress;
import org.workspace.client.connection.ServerApi;

/**
 * One account signed in on one server, with its tokens. Renews the access token when the server no longer takes it: one
 * request at a time, however many callers found out together. Any thread but the event thread: it blocks.
 */
public final class Session {
    private static final int UNAUTHORIZED = 401;

    private final ServerApi api;
    private final AuthApi auth;
    private final UUID machineId;
    private final ServerAddress server;
    private final Listener listener;

    private volatile AccountView account;
    private String refreshToken;
    private @Nullable String accessToken;
    private @Nullable Refused ending;

    /** Told on the thread that found out. */
    interface Listener {
        /** There is a new refresh token: only this one will be taken next time. Or the account is called otherwise. */
        void renewed(Session session, KeptSession kept);

        /** The server no longer knows the session; told once. */
        void ended(Session session, Ending reason);
    }

    Session(ServerApi api, UUID machineId, ServerAddress server, KeptSession kept, Listener listener) {
        this.api = api;
        this.auth = new AuthApi(api);
        this.machineId = machineId;
        this.server = server;
        this.account = kept.account();
        this.refreshToken = kept.refreshToken();
        this.listener = listener;
    }

    public ServerAddress server() {
        return server;
    }

    /** As the server last told it. */
    public AccountView account() {
        return account;
    }

    /** Calls with the session's token, a second time with a new one when the server does not take the first. */
    public <T> T call(Call<T> call) throws CallFailed {
        var token = accessToken();
        try {
            return api.call(call.with(token));
        } catch (Refused e) {
            if (e.status() != UNAUTHORIZED) throw e;
            reject(token);
            return api.call(call.with(accessToken()));
        }
    }

    /** The token to use now; gets a new one first when there is none. */
    public synchronized String accessToken() throws CallFailed {
        if (ending != null) throw ending;
        var token = accessToken;
        if (token != null) return token;
        var fresh = renewed();
        accept(fresh);
        return fresh.accessToken();
    }

    /** The server did not take this token: the next {@link #accessToken} is another one. */
    public synchronized void reject(String token) {
        if (token.equals(accessToken)) accessToken = null;
    }

    /** Gets new tokens although the server would still take these: a session nobody renews for days expires. */
    synchronized void renew() throws CallFailed {
        accessToken = null;
        accessToken();
    }

    synchronized void accept(Tokens tokens) {
        refreshToken = tokens.refreshToken();
        accessToken = tokens.accessToken();
        account = tokens.account().view();
        listener.renewed(this, kept());
    }

    /** The account is called otherwise from now on; the next token, got at the next call, says so too. */
    synchronized void renamed(AccountView now) {
        account = now;
        accessToken = null;
        listener.renewed(this, kept());
    }

    synchronized KeptSession kept() {
        return new KeptSession(server.text(), account, refreshToken);
    }

    synchronized void signOut() throws CallFailed {
        auth.logout(server, refreshToken);
    }

    private Tokens renewed() throws CallFailed {
        try {
            return auth.refresh(server, refreshToken, machineId);
        } catch (Unreachable e) {
            return renewedAtOnce();
        } catch (Refused e) {
            throw judged(e);
        }
    }

    /**
     * When the answer was lost, the server has replaced the token we hold and takes the old one for a few seconds more:
     * a second try now keeps the session, a later one would look like theft.
     */
    private Tokens renewedAtOnce() throws CallFailed {
        try {
            return auth.refresh(server, refreshToken, machineId);
        } catch (Refused e) {
            throw judged(e);
        }
    }

    private Refused judged(Refused refusal) {
        var reason = ending(refusal);
        if (reason != null) {
            ending = refusal;
            listener.ended(this, reason);
        }
        return refusal;
    }

    /** Only what the auth module says by name ends a session; a gateway asking for a password does not. */
    private static @Nullable Ending ending(Refused refusal) {
        return switch (refusal.code()) {
            case "session-ended", "account-disabled" -> Ending.ENDED_ELSEWHERE;
            case "invalid-refresh-token", "refresh-token-reused" -> Ending.EXPIRED;
            default -> null;
        };
    }
}
