package org.workspace.payara.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;

/** Where the server listens. */
public record ListenAddress(InetAddress host, int port) {
    private static final int HIGHEST = 65_535;

    /** Makes sure that nobody listens there; port 0 becomes a free one. */
    static ListenAddress free(String host, int port) {
        if (port < 0 || port > HIGHEST) {
            throw new LaunchFailure("%d is not a port: choose one from 1 to %d with --port.".formatted(port, HIGHEST));
        }
        var address = resolve(host);
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as the server does: connections of an earlier run may linger
            socket.bind(new InetSocketAddress(address, port));
            return new ListenAddress(address, socket.getLocalPort());
        } catch (BindException e) {
            throw refused(host, port, e);
        } catch (IOException e) {
            throw new LaunchFailure("The server cannot listen on %s: %s.".formatted(host, e.getMessage()), e);
        }
    }

    /** The address this machine reaches itself at. */
    public URI url() {
        var local = host.isAnyLocalAddress() ? "127.0.0.1" : host.getHostAddress();
        return URI.create("http://%s:%d".formatted(local.contains(":") ? "[" + local + "]" : local, port));
    }

    private static InetAddress resolve(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw notOurs(host, e);
        }
    }

    private static LaunchFailure refused(String host, int port, BindException reason) {
        var message = String.valueOf(reason.getMessage());
        if (message.contains("Permission denied")) {
            return new LaunchFailure(
                    "Port %d needs an administrator: choose one above 1023 with --port.".formatted(port), reason);
        }
        if (message.contains("Cannot assign")) {
            return notOurs(host, reason);
        }
        return new LaunchFailure(
                "Port %d is in use by another program: stop that one, or choose another port with --port."
                        .formatted(port),
                reason);
    }

    private static LaunchFailure notOurs(String host, Exception reason) {
        return new LaunchFailure(
                "%s is not an address of this machine: choose one of its own with --bind.".formatted(host), reason);
    }
}
