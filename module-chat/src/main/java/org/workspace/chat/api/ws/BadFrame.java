package org.workspace.chat.api.ws;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A frame the client cannot be answered with anything but an error; the connection stays. */
final class BadFrame extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final @Nullable UUID clientId;

    BadFrame(String code, String message, @Nullable UUID clientId) {
        super(message, null, false, false); // no stack trace: it is the client's fault, and it may repeat it
        this.code = code;
        this.clientId = clientId;
    }

    ErrorFrame frame() {
        return new ErrorFrame(code, String.valueOf(getMessage()), clientId);
    }
}
