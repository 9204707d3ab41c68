package org.workspace.client.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** This computer, as the server names it to others. */
record Machine(UUID id, String name) {
    private static final int LONGEST_NAME = 100;

    /** Asks the operating system, which may ask the network: blocks. */
    static Machine named(UUID id) {
        return new Machine(id, shortened(hostName()));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return System.getProperty("os.name");
        }
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
