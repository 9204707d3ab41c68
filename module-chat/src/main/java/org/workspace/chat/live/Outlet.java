package org.workspace.chat.live;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way out to one client. Nothing here blocks; text leaves in the order it is given. */
public interface Outlet {
    /** Sends text; {@code done} is told when it left, or why it could not. It may be called at once: keep it short. */
    void send(String text, Consumer<@Nullable Throwable> done);

    /** Asks for a sign of life. */
    void ping();

    /** Ends the connection with a close code of RFC 6455. */
    void close(int code, String reason);
}
