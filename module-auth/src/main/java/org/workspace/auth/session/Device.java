package org.workspace.auth.session;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody signs in.
 *
 * @param machineId the machine's own random id; null when the client sends none: then every sign-in is elsewhere
 * @param machineName what people call the machine, for them to recognise it
 * @param client the program, as it names itself
 */
public record Device(@Nullable String machineId, String machineName, String address, String client) {
    private static final int LONGEST_CLIENT = 200;

    /** A machine that does not tell its name is called by its address. */
    public static Device of(
            @Nullable String machineId, @Nullable String machineName, String address, @Nullable String client) {
        var name = machineName == null || machineName.isBlank() ? address : machineName.strip();
        return new Device(machineId, name, address, client == null ? "" : client);
    }

    public Device {
        client = client.length() > LONGEST_CLIENT ? client.substring(0, LONGEST_CLIENT) : client;
    }
}
