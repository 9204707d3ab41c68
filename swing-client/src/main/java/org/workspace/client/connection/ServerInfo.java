package org.workspace.client.connection;

import org.jspecify.annotations.Nullable;

/** What a server tells anybody. Blocks: background threads only. */
public final class ServerInfo {
    private ServerInfo() {}

    /** What sign-in screens must know. */
    public record Policy(
            String registration,
            boolean setupNeeded,
            int passwordMinLength,
            int passwordMaxLength,
            int usernameMinLength,
            int usernameMaxLength) {
        /** Until the server has told its own. */
        public static final Policy DEFAULT = new Policy("open", false, 8, 128, 3, 20);

        public boolean registrationOpen() {
            return registration.equals("open");
        }
    }

    private record Health(@Nullable String version) {}

    public static Policy policy(ServerApi api, ServerAddress server) throws CallFailed {
        var policy = api.call(Call.get(server.at("/auth/api/v2/policy"), Policy.class));
        if (policy.registration() == null) {
            throw new CallFailed.Unreachable(ProblemKey.NOT_WORKSPACE, server.text(), null);
        }
        return policy;
    }

    /** Null when the server answers but its monitoring module is not there to tell: it starts after the others. */
    public static @Nullable String version(ServerApi api, ServerAddress server) throws CallFailed {
        try {
            return api.call(Call.get(server.at("/monitoring/api/v2/health"), Health.class))
                    .version();
        } catch (CallFailed e) {
            policy(api, server);
            return null;
        }
    }
}
