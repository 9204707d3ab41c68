package org.workspace.platform.web.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Whom a limit per address counts: the one place that makes a key from an address.
 *
 * <p>An IPv4 address counts by itself. Of an IPv6 address the first 64 bits count, for the rest is the host's to choose
 * (RFC 4291 §2.5.4, RFC 8981): who has one address has 2<sup>64</sup>. An IPv4 address written as IPv6 is the IPv4 one.
 */
public final class ClientNetwork {
    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /**
     * The key of the network the address belongs to, such as {@code 192.168.1.20} or {@code 2001:db8:0:1:0:0:0:0/64}.
     *
     * @param address as {@link ClientAddress} tells it; what is no IPv6 address is its own key
     */
    public static String of(String address) {
        if (address.indexOf(':') < 0) return address;
        try {
            var zone = address.indexOf('%');
            var parsed = InetAddress.getByName(zone < 0 ? address : address.substring(0, zone)); // asks no name server
            return parsed instanceof Inet6Address ? network(parsed) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String network(InetAddress address) throws UnknownHostException {
        var bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    }
}
