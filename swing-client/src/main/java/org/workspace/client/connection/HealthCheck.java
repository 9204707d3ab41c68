package org.workspace.client.connection;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workspace.client.connection.Networks.Network;

/** Looks at the network and asks the server how it is. Blocks: background threads only. */
final class HealthCheck implements Callable<HealthCheck.Result> {
    private final ServerApi api;
    private final @Nullable ServerAddress server;

    HealthCheck(ServerApi api, @Nullable ServerAddress server) {
        this.api = api;
        this.server = server;
    }

    /** The version is null when the server answers without telling it. */
    record Result(
            Network network, boolean answered, @Nullable String version) {}

    @Override
    public Result call() {
        var network = Networks.current();
        if (server == null) return new Result(network, false, null);
        try {
            return new Result(network, true, ServerInfo.version(api, server));
        } catch (CallFailed e) {
            return new Result(network, false, null);
        }
    }
}
