package org.workspace.payara.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the server listens. */
public record ListenAddress(InetAddress host, int port) {
    private static final int HIGHEST = 65_535;
    private static final Pattern WITH_PORT = Pattern.compile("[^:]*:\\d+|\\[.*\\]:\\d+");

    /**
     * What the person asked for, whether it is free or not.
     *
     * @param port 0 for any
     * @throws WrongUsage when it is no port, or no address of this machine
     */
    static ListenAddress of(String host, int port) {
        if (port < 0 || port > HIGHEST) {
            throw new WrongUsage(
                    "%d is not a port: choose one from 1 to %d with --port, or 0 for any.".formatted(port, HIGHEST));
        }
        var address = resolve(host);
        if (!address.isAnyLocalAddress() && !address.isLoopbackAddress() && !isOurs(address)) throw notOurs(host, null);
        return new ListenAddress(address, port);
    }

    /** Makes sure that nobody listens there; port 0 becomes a free one. */
    ListenAddress free() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as the server does: connections of an earlier run may linger
            socket.bind(new InetSocketAddress(host, port));
            return new ListenAddress(host, socket.getLocalPort());
        } catch (BindException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new LaunchFailure(
                    "The server cannot listen on %s: %s.".formatted(host.getHostAddress(), e.getMessage()), e);
        }
    }

    /** The address this machine reaches itself at. */
    public URI url() {
        return host.isAnyLocalAddress() ? url("127.0.0.1") : url(host.getHostAddress());
    }

    /** Whether other machines reach it. */
    boolean isOpen() {
        return !host.isLoopbackAddress();
    }

    /** The addresses others reach it at, this machine too; at least one. */
    List<URI> urls() {
        if (!host.isAnyLocalAddress()) return List.of(url());
        var urls = ownAddresses().map(address -> url(address.getHostAddress())).toList();
        return urls.isEmpty() ? List.of(url()) : urls;
    }

    private URI url(String address) {
        return URI.create("http://%s:%d".formatted(address.contains(":") ? "[" + address + "]" : address, port));
    }

    /** Those of the network cards; IPv6 only where the server listens to it. Without those that hold for one cable. */
    private Stream<InetAddress> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .filter(address -> address instanceof Inet4Address || host instanceof Inet6Address)
                    .sorted(Comparator.comparing(InetAddress::getHostAddress));
        } catch (SocketException e) {
            return Stream.empty();
        }
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true; // the system will say when it comes to it
        }
    }

    private static InetAddress resolve(String host) {
        if (WITH_PORT.matcher(host).matches()) {
            throw new WrongUsage(
                    "--bind takes an address without a port, not %s: give the port with --port.".formatted(host));
        }
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw notOurs(host, e);
        }
    }

    private LaunchFailure refused(BindException reason) {
        var message = String.valueOf(reason.getMessage());
        if (message.contains("Permission denied")) {
            return new LaunchFailure(
                    "Port %d needs an administrator: choose one above 1023 with --port.".formatted(port), reason);
        }
        if (message.contains("Cannot assign")) {
            return notOurs(host.getHostAddress(), reason);
        }
        return new LaunchFailure(
                "Port %d is in use by another program: stop that one, or choose another port with --port."
                        .formatted(port),
                reason);
    }

    private static WrongUsage notOurs(String host, @Nullable Exception reason) {
        return new WrongUsage(
                "%s is not an address of this machine: choose one of its own with --bind.".formatted(host), reason);
    }
}
