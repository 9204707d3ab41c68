package org.workspace.client.connection;

import org.jspecify.annotations.Nullable;

/**
 * What the status bar shows.
 *
 * @param serverVersion null until the server has told it
 * @param address the server's address as typed, empty when none is set
 * @param localAddress this computer's address on the network, null when it has none
 */
public record StatusState(
        Link server,
        @Nullable String serverVersion,
        String address,
        NetworkKind network,
        @Nullable String localAddress,
        String clientVersion) {}
