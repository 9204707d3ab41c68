package org.workspace.client.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.client.connection.Call;
import org.workspace.client.connection.Call.Nothing;
import org.workspace.client.connection.CallFailed;
import org.workspace.client.connection.ProblemKey;
import org.workspace.client.connection.ServerAddress;
import org.workspace.client.connection.ServerApi;

/** The auth module's routes that need no session. Blocks: background threads only. */
final class AuthApi {
    private final ServerApi api;

    AuthApi(ServerApi api) {
        this.api = api;
    }

    record Tokens(String accessToken, String refreshToken, Instant expiresAt, AccountJson account) {}

    record AccountJson(
            UUID id, long number, String username, @Nullable String role) {
        AccountView view() {
            return new AccountView(id, number, username, "admin".equals(role));
        }
    }

    /** The body of login, register and setup; what a route does not take stays null and is left out. */
    record Credentials(
            @Nullable String code,
            String username,
            String password,
            String machineId,
            String machineName,
            @Nullable Boolean takeOver) {}

    /** A new password, by a code instead of the old one. */
    record Reset(String username, String code, String newPassword) {}

    private record Refresh(String refreshToken, String machineId) {}

    private record Logout(String refreshToken) {}

    Tokens login(ServerAddress server, Credentials credentials) throws CallFailed {
        return tokens(server, "login", credentials);
    }

    Tokens register(ServerAddress server, Credentials credentials) throws CallFailed {
        return tokens(server, "register", credentials);
    }

    Tokens setUp(ServerAddress server, Credentials credentials) throws CallFailed {
        return tokens(server, "setup", credentials);
    }

    /** With the machine's id, so that the network may change while the answer is awaited. */
    Tokens refresh(ServerAddress server, String refreshToken, UUID machineId) throws CallFailed {
        return tokens(server, "refresh", new Refresh(refreshToken, machineId.toString()));
    }

    void logout(ServerAddress server, String refreshToken) throws CallFailed {
        api.call(Call.post(server.at("/auth/api/v2/logout"), new Logout(refreshToken), Nothing.class));
    }

    void resetPassword(ServerAddress server, Reset reset) throws CallFailed {
        api.call(Call.post(server.at("/auth/api/v2/password-reset"), reset, Nothing.class));
    }

    private Tokens tokens(ServerAddress server, String route, Object body) throws CallFailed {
        var tokens = api.call(Call.post(server.at("/auth/api/v2/" + route), body, Tokens.class));
        if (tokens.accessToken() == null || tokens.refreshToken() == null || tokens.account() == null) {
            throw new CallFailed.Unreachable(ProblemKey.NOT_WORKSPACE, route, null);
        }
        return tokens;
    }
}
