package org.workspace.payara.launcher.data;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What nobody can guess: 256 random bits, in hexadecimal. */
public final class Secret {
    private static final int BYTES = 32;

    private Secret() {}

    public static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
