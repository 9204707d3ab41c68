package org.workspace.client.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what this computer reaches others through. */
final class Networks {
    /** A documentation address (RFC 5737): asking for the route to it sends nothing. */
    private static final InetSocketAddress FAR_AWAY = new InetSocketAddress("192.0.2.1", 9);

    private Networks() {}

    /**
     * The interface in use.
     *
     * @param address null when there is no network
     */
    record Network(NetworkKind kind, @Nullable String address) {}

    static Network current() {
        try {
            var local = localAddress();
            if (local.isEmpty()) return new Network(NetworkKind.NONE, null);
            var through = NetworkInterface.getByInetAddress(local.get());
            var kind = through == null ? NetworkKind.OTHER : kind(through.getName(), through.getDisplayName());
            return new Network(kind, local.get().getHostAddress());
        } catch (SocketException e) {
            return new Network(NetworkKind.NONE, null);
        }
    }

    private static Optional<InetAddress> localAddress() throws SocketException {
        try (var socket = new DatagramSocket()) {
            socket.connect(FAR_AWAY);
            return Optional.of(socket.getLocalAddress())
                    .filter(address -> !address.isAnyLocalAddress() && !address.isLoopbackAddress());
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    static NetworkKind kind(String name, String displayName) {
        var text = (name + " " + displayName).toLowerCase(Locale.ROOT);
        if (name.startsWith("wl") || text.contains("wi-fi") || text.contains("wireless") || text.contains("wlan")) {
            return NetworkKind.WIRELESS;
        }
        if (name.startsWith("ww") || text.contains("mobile") || text.contains("cellular")) return NetworkKind.CELLULAR;
        if (name.matches("e(n[opsx]|th).*") || text.contains("ethernet")) return NetworkKind.WIRED;
        return NetworkKind.OTHER;
    }
}
